// Errors are values: a function that can fail returns a Result, and no exception leaves a slot.
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace dp {

/// Kinds of errors that the program handles or reports to the user. text/errortext.h converts each one to a
/// translated sentence that names the subject and the next step.
enum class ErrorKind {
    Cancelled, ///< the user cancelled; never shown
    // Network and answers:
    Offline, ///< the server cannot be reached, or there is no network
    Timeout,
    RateLimited,
    AskedToWait, ///< the server asks for a longer wait than the program allows; retryAfter is the rest
    Http, ///< a status other than 200, see Error::httpStatus
    QueryRejected, ///< arXiv sent an error feed; detail is its message
    NotAFeed, ///< not a list of papers
    CutShort, ///< incomplete
    BadAnswer, ///< not well-formed, or with unusable entries
    PartialAnswer, ///< fewer papers than announced; detail has both numbers
    StaleAnswer, ///< older than the data in the library
    ShorterList, ///< the list lost a large part of its papers; detail has both numbers
    UnfitAnswer, ///< not as requested: out of order, or outside the requested days
    HostileAnswer, ///< contains XML entities, which no real feed contains
    UnexpectedlyEmpty, ///< no papers although some were announced or known
    AnswerTooLarge,
    UnsafeRedirect,
    BadAddress,
    // Files:
    NoSuchFile,
    NoSuchFolder, ///< the folder of a file to be written
    IsDirectory,
    NoPermission,
    EmptyFile,
    UnknownFormat, ///< not a format that the program reads
    BadContent, ///< of a known format, but invalid; detail has the position
    NotUtf8, ///< text in an undeclared encoding; detail is a line number
    UnknownEncoding, ///< detail is the name of the encoding
    FileCutShort, ///< a packed file or a list ends too early
    SnapshotDamaged, ///< damaged after some of its papers were stored; detail is their number
    SnapshotCutShort, ///< ends too early after some of its papers were stored; detail is their number
    NoPapersInFile,
    NoKeywordsInFile,
    WriteFailed,
    DiskFull,
    LinkLoop, ///< a symbolic link that points to itself
    NameTooLong,
    NameNotText, ///< a file name that is not valid UTF-8
    ProtectedFile, ///< an export would overwrite the library, a backup or the settings
    // Library:
    NotALibrary,
    LibraryTooNew,
    LibraryBusy,
    LibraryDamaged,
    LibraryReadOnly,
    LibraryGone, ///< the file was removed while it is open
    LibraryReplaced, ///< the file was replaced by another one while it is open
    LibraryInTheWay, ///< a file chosen for writing belongs to the library
    CopyIncomplete, ///< the library was overwritten while it is open, and no complete copy is possible
    NotABackup,
    Storage, ///< any other database error; detail has it
    // User requests:
    UnknownKeyword,
    KeywordRemoved, ///< removed by the user or another program while it was fetched
    KeywordExists,
    KeywordEmpty,
    KeywordUnnamed, ///< a keyword with terms or a query has no name
    KeywordTooLong,
    KeywordHasQuotes,
    KeywordHasControl,
    TermEmpty, ///< a term has no letter and no digit; no subject, because there is nothing to quote
    TermTooLong,
    TermHasQuotes,
    TermHasControl,
    TooManyTerms, ///< subject is the number of terms
    OnlyExcludedTerms, ///< there is no term to find; subject is one of the excluded terms
    TermsAndQuery, ///< a keyword has both; subject is its name
    TermsOfOtherKind, ///< an author or announcements with terms or a query; subject is the keyword's name
    BadCategory,
    BadQuery, ///< a custom query with unbalanced quotation marks or parentheses
    BadLimit,
    BadIdentifier,
    SeveralIdentifiers, ///< more than one identifier where one is expected
    UnknownPaper,
    // The program:
    PartMissing, ///< a module could not be loaded; detail has the reason
    Internal,
};

/// subject is the thing that the user knows (a file, a keyword, a host). detail is for the log, and is shown
/// in brackets if the sentence has room for it. Neither is translated or safe as rich text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString subject{};
    QString detail{};
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter{};
};

struct Nothing {
};

/// Either a value or an Error, because std::expected needs C++23.
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

/// Returns the error of EXPRESSION from the current function, if there is one.
#define DP_TRY(EXPRESSION)                                                                                   \
    do {                                                                                                     \
        if (auto dpOutcome = (EXPRESSION); !dpOutcome.ok())                                                  \
            return dpOutcome.error();                                                                        \
    } while (false)
