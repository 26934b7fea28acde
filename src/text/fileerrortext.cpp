#include "text/fileerrortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(dp::ErrorText)
};

} // namespace

QString fileErrorText(const Error &e)
{
    switch (e.kind) {
    case ErrorKind::NoSuchFile:
        return ErrorText::tr("There is no file “%1”; check the name and the folder.").arg(e.subject);
    case ErrorKind::NoSuchFolder:
        return ErrorText::tr("The folder for “%1” does not exist; make it, or choose another.")
            .arg(e.subject);
    case ErrorKind::IsDirectory: return ErrorText::tr("“%1” is a folder; name a file.").arg(e.subject);
    case ErrorKind::NoPermission:
        return ErrorText::tr("“%1” may not be read or written; check its permissions or choose another file.")
            .arg(e.subject);
    case ErrorKind::EmptyFile: return ErrorText::tr("“%1” is empty; choose another file.").arg(e.subject);
    case ErrorKind::UnknownFormat:
        return ErrorText::tr(
            "“%1” is neither a DailyArXiv README nor an Atom feed, an OPML list or arXiv's snapshot; "
            "choose another file.")
            .arg(e.subject);
    case ErrorKind::BadContent:
        //: %2 says where and what, in English
        return ErrorText::tr("“%1” is damaged and nothing was taken from it (%2); fetch or save it again.")
            .arg(e.subject, e.detail);
    case ErrorKind::NotUtf8:
        //: %1 is a file, %2 the number of a line
        return ErrorText::tr(
            "“%1” is not valid UTF-8 (line %2), and nothing was taken from it; save it as UTF-8 and try "
            "again.")
            .arg(e.subject, e.detail);
    case ErrorKind::UnknownEncoding:
        //: %1 is a file, %2 the name of an encoding, as the file has it
        return ErrorText::tr(
            "“%1” says that its encoding is “%2”, which Daily Papers cannot read; save it as UTF-8 and "
            "try again.")
            .arg(e.subject, e.detail);
    case ErrorKind::FileCutShort:
        return ErrorText::tr("“%1” is cut short, and nothing was taken from it; fetch it again.")
            .arg(e.subject);
    case ErrorKind::SnapshotDamaged:
        //: %2 is a number of papers
        return ErrorText::tr(
            "“%1” is damaged; %2 papers before that were imported. Fetch the file again and import it again.")
            .arg(e.subject, e.detail);
    case ErrorKind::SnapshotCutShort:
        //: %2 is a number of papers
        return ErrorText::tr(
            "“%1” is cut short; %2 papers before its end were imported. Fetch the file again and import it: "
            "the import goes on from there.")
            .arg(e.subject, e.detail);
    case ErrorKind::NoPapersInFile:
        return e.detail.isEmpty()
            ? ErrorText::tr("“%1” holds no papers; choose another file.").arg(e.subject)
            //: %2 is what arXiv wrote into the file, in English
            : ErrorText::tr("“%1” holds an error of arXiv instead of papers (%2); choose another file.")
                  .arg(e.subject, e.detail);
    case ErrorKind::NoKeywordsInFile:
        return ErrorText::tr("“%1” lists no feed of arXiv; choose another file.").arg(e.subject);
    case ErrorKind::DiskFull:
        return ErrorText::tr("“%1” could not be written because the disk is full; make room and try again.")
            .arg(e.subject);
    case ErrorKind::LinkLoop:
        //: a symbolic link in the file system
        return ErrorText::tr("“%1” is a link that leads back to itself; make it anew, or name another file.")
            .arg(e.subject);
    case ErrorKind::NameTooLong:
        return ErrorText::tr(
            "The name “%1” is too long; choose a shorter one, or a folder nearer to the root.")
            .arg(e.subject);
    case ErrorKind::NameNotText:
        return ErrorText::tr(
            "The name “%1” is not written in UTF-8; rename the file or folder, or name another.")
            .arg(e.subject);
    case ErrorKind::ProtectedFile:
        return ErrorText::tr(
            "“%1” belongs to Daily Papers itself (a library, a backup or the settings) and was not "
            "written over; choose another file.")
            .arg(e.subject);
    default: // WriteFailed
        return ErrorText::tr("“%1” could not be written (%2); choose another place.")
            .arg(e.subject, e.detail);
    }
}

} // namespace dp
