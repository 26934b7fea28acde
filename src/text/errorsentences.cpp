#include "text/errorsentences.h"

#include "text/errorsentence.h"
#include "text/publisherrorsentences.h"
#include "text/requesterrorsentences.h"

#include <QtGlobal>

#include <cstddef>
#include <iterator>

namespace dp {
namespace {

/// Sorted in the order of ErrorKind, without the errors of publishing and those in requests of the user. Each
/// new kind needs an entry.
constexpr ErrorSentence sentences[] = {
    {ErrorKind::Cancelled, ""},
    // Network and answers
    //: %1 is the name of a server such as export.arxiv.org
    {ErrorKind::Offline,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "%1 cannot be reached. Check the network connection and try again.")},
    {ErrorKind::Timeout, QT_TRANSLATE_NOOP("dp::ErrorText", "%1 did not answer in time. Try again later.")},
    {ErrorKind::RateLimited,
        QT_TRANSLATE_NOOP("dp::ErrorText", "%1 is busy (rate limit). Try again in a few minutes.")},
    //: %1 is the name of a server, %2 is a date and time
    {ErrorKind::AskedToWait,
        QT_TRANSLATE_NOOP("dp::ErrorText", "%1 accepts no requests before %2. Try again after that time.")},
    //: %2 is an HTTP status such as 503
    {ErrorKind::Http, QT_TRANSLATE_NOOP("dp::ErrorText", "%1 returned the HTTP error %2. Try again later.")},
    //: %1 is the name of a server, %2 is the message of arXiv, in English
    {ErrorKind::QueryRejected,
        QT_TRANSLATE_NOOP("dp::ErrorText", "%1 rejected the query (%2). Change the keyword and try again.")},
    {ErrorKind::NotAFeed,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "%1 did not return a list of papers. Your papers are unchanged. Try again later.")},
    {ErrorKind::CutShort,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The answer of %1 was incomplete. Your papers are unchanged. Try again later.")},
    {ErrorKind::BadAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "%1 returned a damaged list of papers. Your papers are unchanged. Try again later.")},
    //: %2 is two numbers such as 33/100: 33 of 100 papers were returned
    {ErrorKind::PartialAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "%1 returned an incomplete list (%2 papers). Your papers are unchanged. Try again later.")},
    {ErrorKind::StaleAnswer,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "%1 returned outdated results. Your papers are unchanged. Try again later.")},
    //: %2 is two numbers such as 12/300: the list had 300 papers before and has 12 now
    {ErrorKind::ShorterList,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "%1 returned a much shorter list than before (%2 papers). Your papers are unchanged. Try again "
            "later.")},
    {ErrorKind::UnfitAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "%1 returned papers that were not requested. Your papers are unchanged. Try again later.")},
    {ErrorKind::HostileAnswer,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The answer of %1 looked unsafe and was ignored. Check the API address and the network.")},
    {ErrorKind::UnexpectedlyEmpty,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "%1 returned an empty list. Your papers are unchanged. Try again later.")},
    {ErrorKind::AnswerTooLarge,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The answer of %1 is too large for a list of papers. Your papers are unchanged. Check the API "
            "address.")},
    {ErrorKind::UnsafeRedirect,
        QT_TRANSLATE_NOOP("dp::ErrorText", "%1 redirected to an unsafe address. Check the API address.")},
    {ErrorKind::BadAddress,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is not an API address. Use an address such as https://export.arxiv.org/api/query.")},
    // Zotero
    //: %1 is Zotero, the name of a program
    {ErrorKind::ZoteroNotRunning,
        QT_TRANSLATE_NOOP("dp::ErrorText", "%1 does not answer on this computer. Start it and try again.")},
    //: %1 is the name of a library in Zotero
    {ErrorKind::ZoteroReadOnly,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” in Zotero is read-only. Select another library or collection in Zotero and try again.")},
    //: %1 is Zotero, the name of a program, %2 is an HTTP status such as 500
    {ErrorKind::ZoteroRefused,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "%1 does not accept papers (HTTP error %2). Restart it and try again.")},
    // PDFs
    //: %1 is an identifier
    {ErrorKind::NotAPdf,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The answer for the PDF of %1 is not a PDF. Check the network connection, for example in a web "
            "browser, and try again.")},
    //: %1 is an identifier
    {ErrorKind::NoPdf,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "A PDF of %1 does not exist on arXiv. Its abstract page lists the versions.")},
    //: %1 is an identifier
    {ErrorKind::PdfRefused,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The PDF of %1 was refused by arXiv. Open it in the web browser, where arXiv may ask whether "
            "you are a person.")},
    //: %1 is an identifier
    {ErrorKind::PdfCutShort,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The PDF of %1 is incomplete. Fetch it again.")},
    //: %1 is an identifier
    {ErrorKind::PdfBeingFetched,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The PDF of %1 is already being fetched. Wait for the end of the other request.")},
    // Files
    {ErrorKind::NoSuchFile,
        QT_TRANSLATE_NOOP("dp::ErrorText", "The file “%1” does not exist. Check the name and the folder.")},
    {ErrorKind::NoSuchFolder,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The folder of “%1” does not exist. Create it or choose another folder.")},
    {ErrorKind::NotAFolder, QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” is not a folder. Choose a folder.")},
    {ErrorKind::IsDirectory, QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” is a folder. Choose a file.")},
    {ErrorKind::NoPermission,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "No permission to read or write “%1”. Check its permissions or choose another file.")},
    {ErrorKind::EmptyFile, QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” is empty. Choose another file.")},
    {ErrorKind::UnknownFormat,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The format of “%1” is not supported. Choose a DailyArXiv README, an Atom feed, a BibTeX file, "
            "an "
            "OPML list, an arXiv metadata snapshot or an exported library.")},
    //: %2 is the error and its position, in English
    {ErrorKind::BadContent,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is damaged (%2). Nothing was imported. Download or save the file again.")},
    //: %1 is a file, %2 is a line number
    {ErrorKind::NotUtf8,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is not valid UTF-8 (line %2). Nothing was imported. Save the file as UTF-8 and try "
            "again.")},
    //: %1 is a file, %2 is the name of an encoding as written in the file
    {ErrorKind::UnknownEncoding,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” has the encoding “%2”, which is not supported. Save the file as UTF-8 and try again.")},
    {ErrorKind::FileCutShort,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is incomplete. Nothing was imported. Download the file again.")},
    //: %2 is a number of papers
    {ErrorKind::SnapshotDamaged,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is damaged. %2 papers were imported from it, and some of them may be wrong. Download the "
            "file "
            "again and import it again.")},
    //: %2 is a number of papers
    {ErrorKind::SnapshotCutShort,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is incomplete. Its first %2 papers were imported. Download the file again and import it to "
            "continue.")},
    //: %2 is the number of a version
    {ErrorKind::LibraryFileTooNew,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” was exported by a newer version of Daily Papers (format version %2). Nothing was imported. "
            "Update the program and import the file again.")},
    {ErrorKind::NoPapersInFile,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” contains no papers. Choose another file.")},
    {ErrorKind::NoKeywordsInFile,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” contains no arXiv feeds. Choose another file.")},
    {ErrorKind::GitMissing,
        QT_TRANSLATE_NOOP("dp::ErrorText", "Git is needed to read “%1”. Install Git and try again.")},
    //: %1 is a folder, %2 is the message of Git
    {ErrorKind::GitFailed,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "Git cannot read “%1” (%2). Correct this or choose another folder.")},
    {ErrorKind::EmptyRepository,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” has no commits. If it is still being cloned, wait until this is finished and try again.")},
    {ErrorKind::NoPageInRepository,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "No README.md with papers was found in the history of “%1”. Choose another folder.")},
    //: %2 is the reason, in the language of the operating system
    {ErrorKind::WriteFailed,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” could not be written (%2). Choose another location.")},
    {ErrorKind::DiskFull,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” could not be written because the disk is full. Free some space and try again.")},
    {ErrorKind::LinkLoop,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is a symbolic link that points to itself. Correct the link or choose another file.")},
    {ErrorKind::NameTooLong,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The name “%1” is too long. Choose a shorter name or a folder with a shorter path.")},
    {ErrorKind::NameNotText,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The name “%1” is not valid UTF-8. Rename the file or folder, or choose another one.")},
    {ErrorKind::ProtectedFile,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1” is used by Daily Papers (as library, backup or settings) and was not overwritten. Choose "
            "another file.")},
    //: “Notes” is a page of the settings
    {ErrorKind::NotesUnset,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "No folder is chosen for the notes. Choose one in the settings, under Notes.")},
    // Library
    {ErrorKind::NotALibrary,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” is not a Daily Papers library. Choose another file.")},
    {ErrorKind::LibraryTooNew,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” was written by a newer version of Daily Papers. Update the program to open "
            "it.")},
    {ErrorKind::LibraryBusy,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” is in use by another program. Try again when the other program has finished.")},
    //: %2 is a reason, in English. Do not translate “daily-papers check --repair”; it is a command
    {ErrorKind::LibraryDamaged,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” is damaged (%2). To recover it, start Daily Papers or run “daily-papers check "
            "--repair”.")},
    //: %1 is a file
    {ErrorKind::LibraryReadOnly,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library is read-only: changes will not be saved. Check the permissions of “%1”.")},
    {ErrorKind::LibraryOldReadOnly,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” has an older format and is read-only, so it cannot be updated. Allow writing "
            "to "
            "the file and its folder, or open a copy of it with --library.")},
    {ErrorKind::LibraryGone,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” was deleted or moved, or its disk was removed. Changes cannot be saved until "
            "it is back. Save a copy of the open library.")},
    {ErrorKind::LibraryReplaced,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "The library “%1” was replaced by another file. Changes cannot be saved. Save a copy of the open "
            "library, or restart Daily Papers to open the other file.")},
    {ErrorKind::LibraryInTheWay,
        QT_TRANSLATE_NOOP("dp::ErrorText", "“%1” belongs to a Daily Papers library. Choose another file.")},
    //: %1 is a file. Translate the words in quotation marks as in the menu
    {ErrorKind::CopyIncomplete,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "Another program has overwritten the library “%1”, and Daily Papers cannot read all of it. No "
            "copy was written. Restart Daily Papers and use “Restore from a backup…”.")},
    {ErrorKind::NotABackup,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "“%1” is damaged or is not a Daily Papers backup. Choose another backup.")},
    //: %2 is the message of the database, in English
    {ErrorKind::Storage,
        QT_TRANSLATE_NOOP(
            "dp::ErrorText", "The library “%1” could not be used (%2). Check the disk and try again.")},
    // The program
    //: %1 is a file of the program, %2 is the reason, in English
    {ErrorKind::PartMissing,
        QT_TRANSLATE_NOOP("dp::ErrorText",
            "“%1”, a part of Daily Papers, could not be loaded (%2). Install Daily Papers again.")},
    //: %1 is the reason, in English
    {ErrorKind::Internal, QT_TRANSLATE_NOOP("dp::ErrorText", "Internal error: %1. Please report it.")},
};

/// A range of kinds whose sentences are in another file.
struct Range {
    ErrorKind first, end;
};
constexpr Range publishing{ErrorKind::PublishUnset, ErrorKind::NotesUnset};
constexpr Range requests{ErrorKind::UnknownKeyword, ErrorKind::PartMissing};

constexpr bool isIn(const Range &range, ErrorKind kind)
{
    return kind >= range.first && kind < range.end;
}

/// Returns the number of kinds of the range before this kind.
constexpr size_t before(const Range &range, ErrorKind kind)
{
    const size_t first = size_t(range.first), end = size_t(range.end), at = size_t(kind);
    return at < first ? 0 : (at < end ? at : end) - first;
}

constexpr size_t indexOf(ErrorKind kind)
{
    return size_t(kind) - before(publishing, kind) - before(requests, kind);
}

constexpr bool areComplete()
{
    size_t at = 0;
    for (size_t kind = 0; kind <= size_t(ErrorKind::Internal); ++kind) {
        if (isIn(publishing, ErrorKind(kind)) || isIn(requests, ErrorKind(kind)))
            continue;
        if (at >= std::size(sentences) || sentences[at].kind != ErrorKind(kind))
            return false;
        ++at;
    }
    return at == std::size(sentences);
}
static_assert(areComplete(), "the sentences must have the order of ErrorKind");

} // namespace

const char *errorSentence(ErrorKind kind)
{
    if (isIn(publishing, kind))
        return publishErrorSentence(kind);
    if (isIn(requests, kind))
        return requestErrorSentence(kind);
    return sentences[indexOf(kind)].text;
}

} // namespace dp
