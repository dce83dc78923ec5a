/** Which edition of frames and document a server and a page speak; told with every stage. Raised when an older page would go wrong. */
export const protocolVersion = 1
