// Errors are values here: a function that can fail answers a Result, and no exception crosses a slot.
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace dp {

/// What went wrong, as far as the program acts on it or a person is told. text/errortext.h turns each
/// into one translated sentence that names the thing and the next step.
enum class ErrorKind {
    Cancelled, ///< a person stopped it; never shown
    // the network and what comes over it
    Offline, ///< nobody answers at that address, or there is no network
    Timeout,
    RateLimited,
    AskedToWait, ///< the server wants no request for longer than the program waits; retryAfter is what is
                 ///< left
    Http, ///< another status than 200; Error::httpStatus has it
    QueryRejected, ///< arXiv's error feed; detail is its message
    NotAFeed, ///< something else than a list of papers
    CutShort, ///< ended before it was whole
    BadAnswer, ///< not well-formed, or of entries that cannot be used
    PartialAnswer, ///< fewer papers than it promises; detail has both numbers
    StaleAnswer, ///< older than what the library has
    ShorterList, ///< the list has lost much of what it had; detail has both numbers
    UnfitAnswer, ///< not what was asked: out of order, or outside the days asked for
    HostileAnswer, ///< entities or the like, which no feed has
    UnexpectedlyEmpty, ///< no papers although some were promised or known
    AnswerTooLarge,
    UnsafeRedirect,
    BadAddress,
    // files
    NoSuchFile,
    NoSuchFolder, ///< to write a file into
    IsDirectory,
    NoPermission,
    EmptyFile,
    UnknownFormat, ///< a file that is nothing the program can read
    BadContent, ///< of a known format, but broken; detail says where
    NotUtf8, ///< a text in an encoding that it does not name; detail is the number of a line
    UnknownEncoding, ///< detail is its name
    FileCutShort, ///< packed, or a list, and it ends before it is whole
    SnapshotDamaged, ///< after some of its papers were stored; detail is their number
    SnapshotCutShort, ///< the same
    NoPapersInFile,
    NoKeywordsInFile,
    WriteFailed,
    DiskFull,
    LinkLoop, ///< a link that leads back to itself
    NameTooLong,
    NameNotText, ///< a file name of bytes that are no UTF-8
    ProtectedFile, ///< an export would write over the library, a backup or the settings
    // the library
    NotALibrary,
    LibraryTooNew,
    LibraryBusy,
    LibraryDamaged,
    LibraryReadOnly,
    LibraryGone, ///< its file is not there any more while it is open
    LibraryReplaced, ///< another file is in its place while it is open
    LibraryInTheWay, ///< a file that was chosen to be written is the library's own
    NotABackup,
    Storage, ///< any other complaint of the database; detail has it
    // what a person asked for
    UnknownKeyword,
    KeywordRemoved, ///< by a person or another program, while it was fetched
    KeywordExists,
    KeywordEmpty,
    KeywordTooLong,
    KeywordHasQuotes,
    KeywordHasControl,
    TermEmpty, ///< one of a keyword's terms has no letter and no digit; no subject: there is none yet
    TermTooLong,
    TermHasQuotes,
    TermHasControl,
    TooManyTerms, ///< subject is their number
    OnlyExcludedTerms, ///< nothing to find; subject is one of the excluded terms
    TermsAndQuery, ///< a keyword has both; subject is its name
    TermsOfOtherKind, ///< an author or announcements with terms or a query; subject is the keyword's name
    BadCategory,
    BadQuery, ///< a query of one's own with unbalanced quotation marks or parentheses
    BadLimit,
    BadIdentifier,
    SeveralIdentifiers, ///< where one is expected
    UnknownPaper,
    // the program itself
    PartMissing, ///< a module that could not be loaded; detail says why
    Internal,
};

/// subject is the thing a person recognises (a file, a keyword, a host); detail is for the log and, where
/// the sentence has room for it, in brackets. Neither is translated, nor safe to show as rich text.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString subject{};
    QString detail{};
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter{};
};

struct Nothing {
};

/// Either a value or an Error. There is no std::expected before C++23.
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

/// Leaves the function with the error of EXPRESSION, if it has one.
#define DP_TRY(EXPRESSION)                                                                                   \
    do {                                                                                                     \
        if (auto dpOutcome = (EXPRESSION); !dpOutcome.ok())                                                  \
            return dpOutcome.error();                                                                        \
    } while (false)
