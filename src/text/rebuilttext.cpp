#include "text/rebuilttext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace dp {
namespace {

struct RebuiltText {
    Q_DECLARE_TR_FUNCTIONS(dp::RebuiltText)
};

} // namespace

QString rebuiltText(qint64 papers, qint64 lostPapers, QDate backup, const QString &setAside)
{
    const QLocale locale;
    QStringList sentences;
    //: %1 is a file
    sentences << RebuiltText::tr(
        "The library was damaged and has been rebuilt from what could be read, %n paper(s); the "
        "damaged file is kept as “%1”.",
        nullptr, int(papers))
                     .arg(QDir::toNativeSeparators(setAside));
    if (lostPapers > 0)
        sentences << RebuiltText::tr(
            "%n paper(s) could not be read; a refresh and the gaps of the tabs bring them back.", nullptr,
            int(lostPapers));
    else if (lostPapers < 0)
        sentences << RebuiltText::tr(
            "If papers are missing, a refresh and the gaps of the tabs bring them back.");
    if (backup.isValid())
        //: %1 is a date
        sentences << RebuiltText::tr("Marks and keywords that were missing come from the backup of %1.")
                         .arg(locale.toString(backup, QLocale::ShortFormat));
    return sentences.join(u' ');
}

} // namespace dp
