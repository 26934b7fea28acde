#include "text/errortext.h"

#include "base/keyword.h"
#include "base/plaintext.h"
#include "text/termerrortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorText)

public:
    static QString network(const Error &e);
    static QString file(const Error &e);
    static QString library(const Error &e);
    static QString request(const Error &e);
};

QString ErrorText::network(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::Offline:
        //: %1 is a host name such as export.arxiv.org
        return tr("%1 cannot be reached; check the network connection and try again.").arg(e.subject);
    case ErrorKind::Timeout: return tr("%1 did not answer in time; try again later.").arg(e.subject);
    case ErrorKind::RateLimited:
        return e.retryAfter
            ? tr("%1 has too many requests at present; try again in %n second(s).", nullptr,
                int(e.retryAfter->count()))
                  .arg(e.subject)
            : tr("%1 has too many requests at present; try again in some minutes.").arg(e.subject);
    case ErrorKind::AskedToWait:
        //: %1 is a host name, %2 a date and time
        return tr("%1 asked not to be asked again before %2; try again then.")
            .arg(e.subject,
                QLocale().toString(QDateTime::currentDateTime().addSecs(
                                       e.retryAfter.value_or(std::chrono::seconds(0)).count()),
                    QLocale::ShortFormat));
    case ErrorKind::Http:
        //: %2 is an HTTP status such as 503
        return tr("%1 answered with the error %2; try again later.")
            .arg(e.subject, QString::number(e.httpStatus));
    case ErrorKind::QueryRejected:
        //: %1 is a host name, %2 arXiv's own words
        return tr("%1 refused the query (%2); change the keyword and try again.").arg(e.subject, e.detail);
    case ErrorKind::NotAFeed:
        return tr("%1 sent something that is not a list of papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::CutShort:
        return tr("The answer of %1 was cut short; what was there is kept, try again later.").arg(e.subject);
    case ErrorKind::BadAnswer:
        return tr("%1 sent a damaged list of papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::PartialAnswer:
        //: %2 is two numbers such as 33/100: of so many papers so few were sent
        return tr("%1 sent only a part of the list it promised (%2); what was there is kept, try again "
                  "later.")
            .arg(e.subject, e.detail);
    case ErrorKind::StaleAnswer:
        return tr("%1 sent a list older than the one you have, which is kept; try again later.")
            .arg(e.subject);
    case ErrorKind::ShorterList:
        //: %1 is a server, %2 two numbers such as 12/300
        return tr(
            "%1 sent a list that has lost many of its papers (%2); your papers are unchanged, try again "
            "later.")
            .arg(e.subject, e.detail);
    case ErrorKind::UnfitAnswer:
        return tr("%1 sent papers that were not asked for; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::HostileAnswer:
        return tr("%1 sent something that could do harm, and nothing of it was used; check the API address "
                  "and the network.")
            .arg(e.subject);
    case ErrorKind::UnexpectedlyEmpty:
        return tr("%1 sent an empty list where there are papers; what was there is kept, try again later.")
            .arg(e.subject);
    case ErrorKind::AnswerTooLarge:
        return tr(
            "%1 sent far more than a list of papers can hold; what was there is kept, check the API address.")
            .arg(e.subject);
    case ErrorKind::UnsafeRedirect:
        return tr("%1 pointed to an address that is not safe to follow; check the API address.")
            .arg(e.subject);
    default: // BadAddress
        return tr("“%1” is not an address of an API; it should look like https://export.arxiv.org/api/query.")
            .arg(e.subject);
    }
}

QString ErrorText::file(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::NoSuchFile:
        return tr("There is no file “%1”; check the name and the folder.").arg(e.subject);
    case ErrorKind::NoSuchFolder:
        return tr("The folder for “%1” does not exist; make it, or choose another.").arg(e.subject);
    case ErrorKind::IsDirectory: return tr("“%1” is a folder; name a file.").arg(e.subject);
    case ErrorKind::NoPermission:
        return tr("“%1” may not be read or written; check its permissions or choose another file.")
            .arg(e.subject);
    case ErrorKind::EmptyFile: return tr("“%1” is empty; choose another file.").arg(e.subject);
    case ErrorKind::UnknownFormat:
        return tr("“%1” is neither a DailyArXiv README nor an Atom feed, an OPML list or arXiv's snapshot; "
                  "choose another file.")
            .arg(e.subject);
    case ErrorKind::BadContent:
        //: %2 says where and what, in English
        return tr("“%1” is damaged and nothing was taken from it (%2); fetch or save it again.")
            .arg(e.subject, e.detail);
    case ErrorKind::NotUtf8:
        //: %1 is a file, %2 the number of a line
        return tr(
            "“%1” is not valid UTF-8 (line %2), and nothing was taken from it; save it as UTF-8 and try "
            "again.")
            .arg(e.subject, e.detail);
    case ErrorKind::UnknownEncoding:
        //: %1 is a file, %2 the name of an encoding, as the file has it
        return tr("“%1” says that its encoding is “%2”, which Daily Papers cannot read; save it as UTF-8 and "
                  "try again.")
            .arg(e.subject, e.detail);
    case ErrorKind::FileCutShort:
        return tr("“%1” is cut short, and nothing was taken from it; fetch it again.").arg(e.subject);
    case ErrorKind::SnapshotDamaged:
        //: %2 is a number of papers
        return tr(
            "“%1” is damaged; %2 papers before that were imported. Fetch the file again and import it again.")
            .arg(e.subject, e.detail);
    case ErrorKind::SnapshotCutShort:
        //: %2 is a number of papers
        return tr(
            "“%1” is cut short; %2 papers before its end were imported. Fetch the file again and import it: "
            "the import goes on from there.")
            .arg(e.subject, e.detail);
    case ErrorKind::NoPapersInFile:
        return e.detail.isEmpty()
            ? tr("“%1” holds no papers; choose another file.").arg(e.subject)
            //: %2 is what arXiv wrote into the file, in English
            : tr("“%1” holds an error of arXiv instead of papers (%2); choose another file.")
                  .arg(e.subject, e.detail);
    case ErrorKind::NoKeywordsInFile:
        return tr("“%1” lists no feed of arXiv; choose another file.").arg(e.subject);
    case ErrorKind::DiskFull:
        return tr("“%1” could not be written because the disk is full; make room and try again.")
            .arg(e.subject);
    case ErrorKind::LinkLoop:
        //: a symbolic link in the file system
        return tr("“%1” is a link that leads back to itself; make it anew, or name another file.")
            .arg(e.subject);
    case ErrorKind::NameTooLong:
        return tr("The name “%1” is too long; choose a shorter one, or a folder nearer to the root.")
            .arg(e.subject);
    case ErrorKind::NameNotText:
        return tr("The name “%1” is not written in UTF-8; rename the file or folder, or name another.")
            .arg(e.subject);
    case ErrorKind::ProtectedFile:
        return tr("“%1” belongs to Daily Papers itself (a library, a backup or the settings) and was not "
                  "written over; choose another file.")
            .arg(e.subject);
    default: // WriteFailed
        return tr("“%1” could not be written (%2); choose another place.").arg(e.subject, e.detail);
    }
}

QString ErrorText::library(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::NotALibrary:
        return tr("“%1” is not a library of Daily Papers; choose another file.").arg(e.subject);
    case ErrorKind::LibraryTooNew:
        return tr("The library “%1” was written by a newer Daily Papers; update the program to open it.")
            .arg(e.subject);
    case ErrorKind::LibraryBusy:
        return tr("The library “%1” is in use by another program; wait until that is done and try again.")
            .arg(e.subject);
    case ErrorKind::LibraryDamaged:
        //: %2 is a reason, in English; "daily-papers check --repair" is typed like that in a terminal
        return tr("The library “%1” is damaged (%2); start Daily Papers, or run “daily-papers check "
                  "--repair”, and what "
                  "can be read is kept.")
            .arg(e.subject, e.detail.simplified());
    case ErrorKind::NotABackup:
        return tr("“%1” is not a backup of Daily Papers, or it is damaged; choose another one.")
            .arg(e.subject);
    case ErrorKind::LibraryGone:
        return tr(
            "The library “%1” was deleted or moved, or its disk was removed. Nothing can be stored until "
            "it is back; save a copy of what is shown.")
            .arg(e.subject);
    case ErrorKind::LibraryReplaced:
        return tr(
            "Another file is in the place of the library “%1”. Nothing can be stored; save a copy of what "
            "is shown, or close Daily Papers and start it again to open the other file.")
            .arg(e.subject);
    case ErrorKind::CopyIncomplete:
        //: %1 is a file; the words between quotation marks are those of the menu
        return tr(
            "Another program has overwritten the library “%1”, and Daily Papers cannot read all of it "
            "any more. No copy was written; close Daily Papers, start it again, and use “Restore from a "
            "backup…”.")
            .arg(e.subject);
    case ErrorKind::LibraryInTheWay:
        return tr("“%1” belongs to a library of Daily Papers; choose another file.").arg(e.subject);
    case ErrorKind::LibraryReadOnly:
        return tr("The library “%1” may not be written; check the permissions of the file and its folder.")
            .arg(e.subject);
    default: // Storage
        return tr("The library “%1” could not be used (%2); check the disk and try again.")
            .arg(e.subject, e.detail);
    }
}

QString ErrorText::request(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::UnknownKeyword:
        return tr("There is no keyword “%1”; see the list of keywords, or add it.").arg(e.subject);
    case ErrorKind::KeywordRemoved:
        return tr("The keyword “%1” was removed during the refresh; add it again to follow it.")
            .arg(e.subject);
    case ErrorKind::KeywordExists:
        return tr("The keyword “%1” exists already; choose another name.").arg(e.subject);
    case ErrorKind::KeywordEmpty: return tr("The keyword is empty; type a word or a phrase.");
    case ErrorKind::KeywordUnnamed: return tr("The keyword has no name; type a name for its tab.");
    case ErrorKind::KeywordTooLong:
        return tr("The keyword “%1” is too long; use at most %2 characters, and at most %3 for a query.")
            .arg(e.subject, QString::number(Keyword::maximumLength),
                QString::number(10 * Keyword::maximumLength));
    case ErrorKind::KeywordHasQuotes:
        return tr("The keyword “%1” holds quotation marks or a backslash, which arXiv cannot search; leave "
                  "them out, a phrase is quoted by itself.")
            .arg(e.subject);
    case ErrorKind::KeywordHasControl:
        return tr("The keyword “%1” holds characters that cannot be typed; leave them out.").arg(e.subject);
    case ErrorKind::BadCategory:
        return tr("“%1” is not a category of arXiv; use one such as cs, cs.CL or hep-th.").arg(e.subject);
    case ErrorKind::BadQuery:
        return tr("The query “%1” has quotation marks or parentheses that are not closed; close them.")
            .arg(e.subject);
    case ErrorKind::BadLimit:
        return tr("“%1” is not a number of papers to keep; use 1 to %2.")
            .arg(e.subject, QString::number(Keyword::maximumLimit));
    case ErrorKind::SeveralIdentifiers:
        //: %1 is what a person has typed or pasted
        return tr("“%1” has several arXiv identifiers where one is expected; give one at a time.")
            .arg(e.subject);
    case ErrorKind::BadIdentifier:
        return tr("“%1” is not an arXiv identifier; use one such as 2502.20780 or hep-th/9901001.")
            .arg(e.subject);
    case ErrorKind::UnknownPaper:
        return tr("The library does not have the paper %1; refresh, or import a file that has it.")
            .arg(e.subject);
    case ErrorKind::PartMissing:
        //: %1 is a file of the program, %2 says in English what is wrong with it
        return tr("“%1”, a part of the program, could not be loaded (%2); install Daily Papers again.")
            .arg(e.subject, e.detail);
    default: // Internal
        return tr("Something went wrong in the program itself (%1); please report it.").arg(e.detail);
    }
}

} // namespace

QString errorText(const Error &outside)
{
    // The quoted texts are external input.
    Error error = outside;
    error.subject = plaintext::isolated(outside.subject);
    error.detail = plaintext::isolated(outside.detail);
    switch (error.kind) {
    case ErrorKind::Cancelled: return {};
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::AskedToWait:
    case ErrorKind::Http:
    case ErrorKind::QueryRejected:
    case ErrorKind::NotAFeed:
    case ErrorKind::CutShort:
    case ErrorKind::BadAnswer:
    case ErrorKind::PartialAnswer:
    case ErrorKind::StaleAnswer:
    case ErrorKind::ShorterList:
    case ErrorKind::UnfitAnswer:
    case ErrorKind::HostileAnswer:
    case ErrorKind::UnexpectedlyEmpty:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::UnsafeRedirect:
    case ErrorKind::BadAddress: return ErrorText::network(error);
    case ErrorKind::NoSuchFile:
    case ErrorKind::NoSuchFolder:
    case ErrorKind::IsDirectory:
    case ErrorKind::NoPermission:
    case ErrorKind::EmptyFile:
    case ErrorKind::UnknownFormat:
    case ErrorKind::BadContent:
    case ErrorKind::NotUtf8:
    case ErrorKind::UnknownEncoding:
    case ErrorKind::FileCutShort:
    case ErrorKind::SnapshotDamaged:
    case ErrorKind::SnapshotCutShort:
    case ErrorKind::NoPapersInFile:
    case ErrorKind::NoKeywordsInFile:
    case ErrorKind::WriteFailed:
    case ErrorKind::DiskFull:
    case ErrorKind::LinkLoop:
    case ErrorKind::NameTooLong:
    case ErrorKind::NameNotText:
    case ErrorKind::ProtectedFile: return ErrorText::file(error);
    case ErrorKind::NotALibrary:
    case ErrorKind::LibraryTooNew:
    case ErrorKind::LibraryBusy:
    case ErrorKind::LibraryDamaged:
    case ErrorKind::LibraryReadOnly:
    case ErrorKind::LibraryGone:
    case ErrorKind::LibraryReplaced:
    case ErrorKind::LibraryInTheWay:
    case ErrorKind::CopyIncomplete:
    case ErrorKind::NotABackup:
    case ErrorKind::Storage: return ErrorText::library(error);
    case ErrorKind::TermEmpty:
    case ErrorKind::TermTooLong:
    case ErrorKind::TermHasQuotes:
    case ErrorKind::TermHasControl:
    case ErrorKind::TooManyTerms:
    case ErrorKind::OnlyExcludedTerms:
    case ErrorKind::TermsAndQuery:
    case ErrorKind::TermsOfOtherKind: return termErrorText(error);
    case ErrorKind::UnknownKeyword:
    case ErrorKind::KeywordRemoved:
    case ErrorKind::KeywordExists:
    case ErrorKind::KeywordEmpty:
    case ErrorKind::KeywordUnnamed:
    case ErrorKind::KeywordTooLong:
    case ErrorKind::KeywordHasQuotes:
    case ErrorKind::KeywordHasControl:
    case ErrorKind::BadCategory:
    case ErrorKind::BadQuery:
    case ErrorKind::BadLimit:
    case ErrorKind::BadIdentifier:
    case ErrorKind::SeveralIdentifiers:
    case ErrorKind::UnknownPaper:
    case ErrorKind::PartMissing:
    case ErrorKind::Internal: return ErrorText::request(error);
    }
    return {};
}

} // namespace dp
