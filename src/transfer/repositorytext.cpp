#include "transfer/repositorytext.h"

#include "base/plaintext.h"

#include <QCoreApplication>

namespace dp::repositorytext {
namespace {

struct RepositoryText {
    Q_DECLARE_TR_FUNCTIONS(dp::RepositoryText)
};

} // namespace

QStringList problemsTold(const QString &folder, const RepositoryImport::Report &report, bool isShallow)
{
    const QString name = plaintext::isolated(folder);
    QStringList told;
    if (report.problems > 0)
        //: %1 is a folder; %2 is an English text that names a commit and its problem
        told << RepositoryText::tr(
            "%1: %n part(s) of the pages could not be read. The first: %2. The rest was imported.", nullptr,
            int(report.problems))
                    .arg(name, plaintext::isolated(report.firstProblems.value(0)));
    if (report.withoutPapers > 0)
        //: %1 is a folder
        told << RepositoryText::tr(
            "%1: %n version(s) of the README contain no papers.", nullptr, report.withoutPapers)
                    .arg(name);
    if (isShallow)
        //: %1 is a folder; a shallow clone is a term of Git
        told << RepositoryText::tr("%1 is a shallow clone, so older versions are missing. To get them, run "
                                   "“git fetch --unshallow” there and import it again.")
                    .arg(name);
    return told;
}

} // namespace dp::repositorytext
