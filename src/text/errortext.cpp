#include "text/errortext.h"

#include "base/keyword.h"
#include "base/plaintext.h"
#include "text/fileerrortext.h"
#include "text/networkerrortext.h"
#include "text/termerrortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorText)

public:
    static QString library(const Error &e);
    static QString request(const Error &e);
};

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
    case ErrorKind::BadAddress: return networkErrorText(error);
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
    case ErrorKind::ProtectedFile: return fileErrorText(error);
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
