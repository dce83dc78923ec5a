/** The examples as the front page offers them: no more than is read there, since their content is large and the server's. */
import type { Words } from '../../shared/domain/language'

export interface ExampleChoice {
  readonly id: string
  readonly title: Words
  /** What the board shows that the others do not. */
  readonly teaches: Words
  /** Years; null for an end nobody says. */
  readonly start: number
  readonly end: number | null
  readonly partners: number
  readonly activities: number
}

export const exampleChoices: readonly ExampleChoice[] = [
  {
    id: 'bo-trygt',
    title: { da: 'Bo trygt', en: 'Living Safely (Bo trygt)' },
    teaches: {
      da: 'Aktiviteter, der forstærker hinanden i ring, et spor uden aktivitet og en kampagne, der blev stoppet.',
      en: 'Activities that reinforce one another in a loop, a track without activity, and a campaign that was stopped.',
    },
    start: 2018,
    end: 2026,
    partners: 18,
    activities: 15,
  },
  {
    id: 'hjem-til-alle',
    title: { da: 'Hjem til Alle alliancen', en: 'The Home for All Alliance (Hjem til Alle)' },
    teaches: { da: 'Mange partnere på lige fod og et mål, der blev et andet undervejs.', en: 'Many partners on an equal footing, and a goal that changed on the way.' },
    start: 2015,
    end: 2025,
    partners: 23,
    activities: 13,
  },
  {
    id: 'dk2020',
    title: { da: 'DK2020', en: 'DK2020' },
    teaches: { da: 'Næsten alle landets kommuner i tre runder, og stemmer, der mangler ved bordet.', en: 'Nearly all of the country’s municipalities in three rounds, and voices missing at the table.' },
    start: 2020,
    end: 2023,
    partners: 12,
    activities: 10,
  },
  {
    id: 'fremtidens-baeredygtige-landskaber',
    title: { da: 'Fremtidens bæredygtige landskaber', en: 'Sustainable Landscapes of the Future' },
    teaches: { da: 'Modsatte interesser om den samme jord, og konsensus som regel.', en: 'Opposed interests in the same land, and consensus as the rule.' },
    start: 2014,
    end: 2022,
    partners: 24,
    activities: 14,
  },
  {
    id: 'toendermarsk-initiativet',
    title: { da: 'Tøndermarsk Initiativet', en: 'The Tøndermarsk Initiative' },
    teaches: { da: 'Seks spor og et på tværs, bundet sammen af en partnerskabsaftale.', en: 'Six tracks and one across them, bound together by a partnership agreement.' },
    start: 2016,
    end: 2022,
    partners: 21,
    activities: 13,
  },
  {
    id: 'medvind-i-oesterbyen',
    title: { da: 'MedVind i Østerbyen', en: 'MedVind in Østerbyen' },
    teaches: { da: 'Bydelens tal ved siden af byens, og unge, der ikke sidder med, hvor der besluttes.', en: 'The district’s figures beside the city’s, and young people with no seat where decisions are taken.' },
    start: 2017,
    end: 2029,
    partners: 14,
    activities: 7,
  },
  {
    id: 'troldhedestien',
    title: { da: 'Troldhedestien i Kolding', en: 'Troldhedestien in Kolding' },
    teaches: { da: 'En lokal indsats koblet til en national gruppe. Kilden nævner ingen spor; fire er foreslået.', en: 'A local effort tied to a national group. The source names no tracks; four are suggested.' },
    start: 2014,
    end: 2021,
    partners: 18,
    activities: 12,
  },
  {
    id: 'social-inklusion-ci-gruppen',
    title: { da: 'Collective Impact-gruppen om social inklusion i det byggede miljø', en: 'The Collective Impact group on social inclusion in the built environment' },
    teaches: { da: 'Kun et kommissorium: principper og formål er på plads, næsten alt andet er huller.', en: 'Terms of reference only: principles and purposes are there, nearly all else is gaps.' },
    start: 2014,
    end: null,
    partners: 11,
    activities: 5,
  },
]
