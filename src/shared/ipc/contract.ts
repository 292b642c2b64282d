import * as v from 'valibot'
import { Draft, Moment, TagId, TextHash, WorkId } from '../annotation/annotation'
import { CitationDetails, CitationStyle, SampleCitation } from '../citation/citation'
import { HashedEdition } from '../annotation/hashed-edition'
import { Language } from '../article/language'
import { Work } from '../article/work'
import {
  BackupEntry,
  BackupList,
  BackupPlace,
  RestoreChoice,
  RestorePreview,
  RestoreReport,
} from '../backup/backup'
import { BackLink } from '../export/back-link'
import { ExportRequest } from '../export/request'
import type { Failure } from '../failure'
import { ImportChoice, ImportPreview, ImportReport } from '../import/import-preview'
import { AnnotateAll, InBin, Remove, Revise, ReviseAll } from '../notebook/plan'
import type { Result } from '../result'
import { KeptDrafts } from '../timeline/kept-draft'
import { Settings, SettingsPatch } from '../settings/settings'
import { ViewState, ViewStatePatch } from '../settings/view-state'
import { Category, Tag, TagName, VocabularyEntry, VocabularyRecord } from '../vocabulary/vocabulary'
import { Command } from './command'

/** What the reader has to be told of an opening that still gave something. */
const Trouble = v.array(v.custom<Failure>((failure) => typeof failure === 'object' && failure !== null))

/** The longest text that may be copied or exported in one message, in UTF-16 code units. */
const longestText = 200_000_000

/** A file to be written where the reader says. `extension` is without the dot. */
const ExportedFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  extension: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/)),
  content: v.pipe(v.string(), v.maxLength(longestText)),
  /** What the system's dialog speaks of; annotations, if nothing else is said. */
  holds: v.exactOptional(v.literal('timeline')),
})

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An article whose annotations can be exported. */
const ExportableWork = v.strictObject({
  work: WorkId,
  title: v.string(),
  language: Language,
  count: Count,
  exported: v.record(v.string(), Moment),
})
export type ExportableWork = v.InferOutput<typeof ExportableWork>

/** What an export would hold. */
const ExportPreview = v.strictObject({
  /** How many annotations go out; links and own events are not counted. */
  count: Count,
  /** Whether nothing at all would go out. */
  nothing: v.boolean(),
  /** Of how many of them the preview is made: of the first ones, where there are many. */
  shown: Count,
  /** A text format's file, made of those. */
  text: v.nullable(v.string()),
  /** The address of a page made of those, for a frame. */
  page: v.nullable(v.string()),
})
export type ExportPreview = v.InferOutput<typeof ExportPreview>

/** A step as the menu names it, or nothing where there is none. */
const StepName = v.nullable(v.pipe(v.string(), v.maxLength(300)))

/** Every message that crosses between the windows and the main process, and nothing else. */
export const contract = {
  requests: {
    /**
     * What a window needs before anything else: settings, where the reader was, the open work with all its editions.
     * Which edition is shown stands in `viewState.edition`; to show another, a window reports it by `saveViewState`.
     */
    open: {
      input: v.void(),
      output: v.strictObject({
        settings: Settings,
        viewState: ViewState,
        /** The interface's language in force. */
        language: Language,
        platform: v.picklist(['mac', 'windows', 'linux']),
        version: v.string(),
        work: Work,
        editions: v.pipe(v.array(HashedEdition), v.minLength(1)),
        /** The events of the work that were begun the last time and not finished. */
        eventDrafts: KeptDrafts,
        trouble: Trouble,
      }),
    },
    /** A work's notebook as one JSON string of a `NotebookRecord`: cheaper to hand over than objects. */
    openNotebook: {
      input: WorkId,
      output: v.strictObject({ record: v.string(), writable: v.boolean(), trouble: Trouble }),
    },
    /** Categories and tags over all notebooks. */
    openVocabulary: {
      input: v.void(),
      output: v.strictObject({ record: VocabularyRecord, trouble: Trouble }),
    },
    /** Keep a new annotation. Answered when it is durable. */
    annotate: { input: Draft, output: v.void() },
    /** Keep several new annotations, as one step. */
    annotateAll: { input: AnnotateAll, output: v.void() },
    /** Change an annotation: category, tags, note, label or place. */
    revise: { input: Revise, output: v.void() },
    /** Change several annotations, as one step. */
    reviseAll: { input: ReviseAll, output: v.void() },
    /** Delete annotations, as one step. */
    remove: { input: Remove, output: v.void() },
    /** Take annotations out of the bin, as one step. */
    restore: { input: InBin, output: v.void() },
    /** Delete annotations in the bin for good; this cannot be undone. */
    purge: { input: InBin, output: v.void() },
    /** The wording that had the hash, where it is still kept: what a target was made in. */
    keptText: { input: TextHash, output: v.nullable(v.string()) },
    /** Take the last step back. */
    undo: { input: WorkId, output: v.void() },
    /** Make the step that was last taken back again. */
    redo: { input: WorkId, output: v.void() },
    /** The tag of that name, made if there is none. */
    ensureTag: { input: TagName, output: Tag },
    /** Give a tag another name, in all notes at once. A name that another tag has is refused. */
    renameTag: { input: v.strictObject({ id: TagId, name: TagName }), output: v.void() },
    /** Give a category another name, colour or line. */
    changeCategory: { input: Category, output: v.void() },
    /** Tell the menu what undo and redo would do, in the interface's words. */
    nameSteps: { input: v.strictObject({ undo: StepName, redo: StepName }), output: v.void() },
    /** Change settings; every window is told. */
    changeSettings: { input: SettingsPatch, output: v.void() },
    /** Report where the reader is; written down lazily. */
    saveViewState: { input: ViewStatePatch, output: v.void() },
    /** Keep the events that are begun and not finished, in place of those before; answered when they are durable. */
    keepEventDrafts: { input: v.strictObject({ work: WorkId, drafts: KeptDrafts }), output: v.void() },
    /** Write an export where the reader chooses; the path, or null if the reader cancelled. */
    saveExport: { input: ExportedFile, output: v.nullable(v.string()) },
    /** The articles that have annotations, the open one first; when each was exported last, by format. */
    exportableWorks: { input: v.void(), output: v.array(ExportableWork) },
    /** What an export would hold. Its page can be shown in a frame until the next preview. */
    previewExport: { input: ExportRequest, output: ExportPreview },
    /**
     * Write annotations where the reader says; the file's path, or null if the reader chose none. To `update` is to work them
     * into a file that is there, whose own lines stay.
     */
    exportNotes: {
      input: v.strictObject({ request: ExportRequest, update: v.boolean() }),
      output: v.nullable(v.string()),
    },
    /** Print an export through the system's dialog; whether it was printed. */
    printNotes: { input: ExportRequest, output: v.boolean() },
    /** Put an export of a text format on the clipboard. */
    copyExport: { input: ExportRequest, output: v.void() },
    /** Have the export under way cancelled; it is answered with a failure, and nothing is written. */
    cancelExport: { input: v.void(), output: v.void() },
    /** Put a passage of an edition with its citation on the clipboard, plain and formatted; the plain words. */
    copyCitation: {
      input: v.pipe(
        v.strictObject({ work: WorkId, edition: Language, start: Offset, end: Offset }),
        v.check(({ start, end }) => start < end, 'the passage is empty'),
      ),
      output: v.string(),
    },
    /** What citations of an edition say: by the article, and as the reader has changed it. */
    citationDetails: {
      input: v.strictObject({ work: WorkId, edition: Language }),
      output: v.strictObject({ original: CitationDetails, changed: v.nullable(CitationDetails) }),
    },
    /** Change what citations of an edition say; null gives back what the article says. */
    changeCitationDetails: {
      input: v.strictObject({ work: WorkId, edition: Language, details: v.nullable(CitationDetails) }),
      output: v.void(),
    },
    /** How an edition is cited in a style, with those details or, where none are given, with those that are kept. */
    sampleCitation: {
      input: v.strictObject({
        work: WorkId,
        edition: Language,
        details: v.nullable(CitationDetails),
        style: CitationStyle,
      }),
      output: SampleCitation,
    },
    /** Ask for a file of annotations and read it, without changing anything; null if the reader chose none. */
    openImport: { input: v.void(), output: v.nullable(ImportPreview) },
    /** Take in what was read, as one step. */
    applyImport: { input: ImportChoice, output: ImportReport },
    /** The link from outside that the program was started by; null if there was none, and once it was asked for. */
    askedPassage: { input: v.void(), output: v.nullable(BackLink) },
    /** The backups that there are, the latest first. */
    backups: { input: v.void(), output: BackupList },
    /** Make a backup where the reader says; null if the reader chose no place. */
    backUpNow: { input: v.void(), output: v.nullable(BackupEntry) },
    /** Ask for a backup's file and compare it with what there is; null if the reader chose none. Nothing is changed. */
    openBackup: { input: v.void(), output: v.nullable(RestorePreview) },
    /** Compare a backup of the list with what there is. Nothing is changed. */
    compareBackup: { input: BackupPlace, output: RestorePreview },
    /** Restore what was chosen of what was compared last. Nothing that is newer is changed or removed. */
    restoreBackup: { input: RestoreChoice, output: RestoreReport },
    /** Take the last restore back, in every notebook; what was changed since stays as it is. */
    undoRestore: { input: v.void(), output: RestoreReport },
    /** Ask for a second folder in which backups are kept too; its path, or null if the reader chose none. */
    chooseBackupFolder: { input: v.void(), output: v.nullable(v.string()) },
    /** Show the folder of the backups in the system's own window. */
    showBackups: { input: v.void(), output: v.void() },
    /** Open an address of a text in the browser, if the reader says so when asked; whether it was opened. */
    openLink: { input: v.pipe(v.string(), v.maxLength(4000)), output: v.boolean() },
    /** Put plain text on the clipboard. */
    copyText: { input: v.pipe(v.string(), v.maxLength(longestText)), output: v.void() },
  },
  events: {
    /** An entry became durable. It crosses as the JSON string of an `Entry`: one of 10,000 changes would take seconds as objects. */
    notebookChanged: v.strictObject({ work: WorkId, entry: v.string() }),
    /** A change of categories or tags became durable. */
    vocabularyChanged: VocabularyEntry,
    /** The settings in force, and the interface's language. */
    settingsChanged: v.strictObject({ settings: Settings, language: Language }),
    /** A backup that was due by itself did not succeed. */
    backupFailed: Trouble,
    /** How far an export is, in annotations. */
    exportProgress: v.strictObject({ done: Count, total: Count }),
    /** A link from outside leads to an annotation. */
    passageAsked: BackLink,
    /** A command was chosen in the application's menu. */
    commandChosen: Command,
  },
} as const

type Requests = typeof contract.requests
type Events = typeof contract.events

/** A request's name. */
export type RequestName = keyof Requests
/** An event's name. */
export type EventName = keyof Events
/** What a request carries, as its handler gets it. */
export type Input<Name extends RequestName> = v.InferOutput<Requests[Name]['input']>
/** What a request is answered with. */
export type Output<Name extends RequestName> = v.InferOutput<Requests[Name]['output']>
/** What an event carries. */
export type Payload<Name extends EventName> = v.InferOutput<Events[Name]>

/** The main process's side: one handler a request. */
export type Handlers = { [Name in RequestName]: (input: Input<Name>) => Promise<Result<Output<Name>>> }

/** The window's side, `window.lesespur`: the same requests, and a way to listen to each event. */
export type Bridge = {
  [Name in RequestName]: (input: v.InferInput<Requests[Name]['input']>) => Promise<Result<Output<Name>>>
} & {
  [Name in EventName as `on${Capitalize<Name>}`]: (listen: (payload: Payload<Name>) => void) => () => void
}
