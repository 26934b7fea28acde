// Errors are values: a function that can fail returns a Result. No exception leaves a slot.
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace dp {

/// The kinds of errors that the program handles or reports to the user. text/errortext.h converts each kind
/// to a translated sentence that names the subject and the next step.
enum class ErrorKind {
    Cancelled, ///< the user cancelled the operation; never shown
    // Network and answers:
    Offline, ///< the server cannot be reached, or there is no network
    Timeout,
    RateLimited,
    /// The server asks for a longer wait than the program allows; retryAfter is the remaining wait.
    AskedToWait,
    Http, ///< an HTTP status other than 200; see Error::httpStatus
    QueryRejected, ///< arXiv sent an error feed; detail is the message in it
    NotAFeed, ///< the answer is not a list of papers
    CutShort, ///< the answer is incomplete
    BadAnswer, ///< the answer is not well-formed, or has unusable entries
    PartialAnswer, ///< the answer has fewer papers than it announces; detail has both numbers
    StaleAnswer, ///< the answer is older than the data in the library
    ShorterList, ///< the list lost a large part of its papers; detail has both numbers
    UnfitAnswer, ///< the answer does not match the request: it is out of order, or outside the requested days
    HostileAnswer, ///< the answer contains XML entities, which no real feed contains
    UnexpectedlyEmpty, ///< the answer has no papers although some were announced or known
    AnswerTooLarge,
    UnsafeRedirect,
    BadAddress,
    // Zotero:
    ZoteroNotRunning,
    ZoteroReadOnly, ///< the library that is selected in Zotero cannot be changed; subject is its name
    ZoteroRefused, ///< Zotero does not accept papers; see Error::httpStatus
    // PDFs; subject is the identifier of the paper:
    NotAPdf, ///< the answer is not a PDF, for example the login page of a network
    NoPdf, ///< arXiv has no PDF of this version; detail is "withdrawn" if arXiv or the paper says so
    PdfRefused, ///< arXiv refuses the request, and may show a captcha in a browser
    PdfCutShort, ///< the PDF has not arrived completely
    PdfBeingFetched, ///< another request for the same PDF is not finished, perhaps of another program
    // Files:
    NoSuchFile,
    NoSuchFolder, ///< the folder of a file to be written does not exist
    NotAFolder, ///< the folder does not exist, or is a file; subject is the folder
    IsDirectory,
    NoPermission,
    EmptyFile,
    UnknownFormat, ///< the file is not in a format that the program reads
    BadContent, ///< the format is known, but the content is invalid; detail has the position
    NotUtf8, ///< the text has an undeclared encoding that is not UTF-8; detail is a line number
    UnknownEncoding, ///< the file declares an unknown encoding; detail is its name
    FileCutShort, ///< a compressed file or a list ends too early
    SnapshotDamaged, ///< the snapshot is damaged, but some of its papers were stored; detail is their number
    /// The snapshot ends too early, but some of its papers were stored; detail is their number.
    SnapshotCutShort,
    LibraryFileTooNew, ///< an exported library of a newer format; detail is its version
    NoPapersInFile,
    NoKeywordsInFile,
    GitMissing, ///< git is not installed; detail is the reason
    GitFailed, ///< git could not read a repository; detail is its message
    EmptyRepository, ///< a repository without commits; it may still be being cloned
    NoPageInRepository, ///< no version of a README has papers
    WriteFailed,
    DiskFull,
    LinkLoop, ///< a symbolic link that points to itself
    NameTooLong,
    NameNotText, ///< a file name that is not valid UTF-8
    ProtectedFile, ///< an export would overwrite the library, a backup or the settings
    // Publishing; subject is the folder, or the file for the first ones:
    PublishUnset, ///< no folder or no page is chosen
    PublishLink, ///< a page would be written to a symbolic link
    PublishInTheWay, ///< a folder is where the file of a page must be, or a file is where its folder must be
    PublishUncommitted, ///< a page would replace changes of the person that are not committed
    PublishForeignFile, ///< a page would replace a file that this program has not written
    PublishGitMissing,
    PublishGitFailed, ///< git failed, but not in a commit or a push; detail is its message
    PublishCommitFailed, ///< pages were written but not committed; detail is the message of git
    PublishPushFailed, ///< the commits were not pushed; detail is the message of git
    PublishNoIdentity, ///< git does not know the name or the address of the person
    PublishGitTimeout, ///< git did not end in time; detail is its message so far
    NotInRepository,
    DetachedHead,
    UnpushedCommits, ///< the branch has commits of the person that the remote does not have
    PublishDiverged, ///< the branch and the remote one have commits that the other one does not have
    PublishRemoteMoved, ///< other programs push all the time; detail is the message of git
    NotesUnset, ///< no folder for notes is chosen
    // Library:
    NotALibrary,
    LibraryTooNew,
    LibraryBusy,
    LibraryDamaged,
    LibraryReadOnly,
    LibraryOldReadOnly, ///< a library of an older format, which must be updated but may not be written
    LibraryGone, ///< the file of the library was removed while the library was open
    LibraryReplaced, ///< the file of the library was replaced by another one while the library was open
    LibraryInTheWay, ///< the file that the user chose for writing belongs to the library
    /// The file of the library was overwritten while it was open, and no complete copy is possible.
    CopyIncomplete,
    NotABackup,
    Storage, ///< any other database error; detail is the message of the database
    // User requests:
    UnknownKeyword,
    KeywordRemoved, ///< the user or another program removed the keyword while its papers were fetched
    KeywordExists,
    NotRemoved, ///< no keyword of this name was removed in the last days
    RestoredNameTaken, ///< another keyword has the name of the removed keyword that would be restored
    KeywordEmpty,
    KeywordUnnamed, ///< a keyword with terms or a query does not have a name
    KeywordTooLong,
    KeywordHasQuotes,
    KeywordHasControl,
    TermEmpty, ///< a term has no letter and no digit; subject is empty, because there is nothing to quote
    TermTooLong,
    TermHasQuotes,
    TermHasControl,
    TooManyTerms, ///< the keyword has too many terms; subject is their number
    OnlyExcludedTerms, ///< all terms are excluded terms; subject is one of them
    TermsAndQuery, ///< a keyword has both terms and a query; subject is its name
    /// A keyword for an author or for announcements has terms or a query; subject is its name.
    TermsOfOtherKind,
    BadCategory,
    MuteEmpty, ///< the text of a mute has no letter and no digit
    MuteTooLong,
    UnknownMute, ///< there is no mute with this number; subject is the number
    BadQuery, ///< a custom query has unbalanced quotation marks or parentheses
    BadLimit,
    BadIdentifier,
    SeveralIdentifiers, ///< the text has more than one identifier where one is expected
    UnknownPaper,
    TagEmpty, ///< the name of a tag has no visible character
    TagTooLong,
    TagHasControl, ///< the name of a tag has line breaks or other control characters
    TagExists,
    UnknownTag,
    NoteTooLong, ///< subject is the number of characters
    SavedSearchUnnamed, ///< the name of a saved search has no visible character
    SavedSearchTooLong,
    SavedSearchFindsNothing, ///< the text of a saved search has nothing to search for; subject is the text
    SavedSearchExists,
    UnknownSavedSearch,
    CommandUnnamed, ///< a command of the user has no name
    CommandTooLong,
    CommandEmpty, ///< the command has no program; subject is its name
    CommandInProgram, ///< the program of the command has a placeholder; subject is the name of the command
    CommandInCode, ///< the command has a placeholder in the code of a shell; subject is its name
    PaperListJson, ///< the file has papers in the JSON of the command list, which lacks marks and lists
    JsonFeed, ///< the file is a JSON feed
    // The program:
    PartMissing, ///< a module could not be loaded; detail has the reason
    Internal,
};

/// An error and its details. subject is the object that the user knows (a file, a keyword, a host). detail is
/// for the log; it is also shown in brackets if the sentence has a place for it. Neither is translated or
/// safe as rich text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString subject{};
    QString detail{};
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter{};
};

struct Nothing {
};

/// Either a value or an Error. std::expected is not used, because it needs C++23.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

using Outcome = Result<Nothing>;
inline Outcome success()
{
    return Nothing{};
}

} // namespace dp

/// If EXPRESSION is an error, returns this error from the current function.
#define DP_TRY(EXPRESSION)                                                                                   \
    do {                                                                                                     \
        if (auto dpOutcome = (EXPRESSION); !dpOutcome.ok())                                                  \
            return dpOutcome.error();                                                                        \
    } while (false)
