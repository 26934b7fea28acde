#include "text/rebuilttext.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace dp {
namespace {

struct RebuiltText {
    Q_DECLARE_TR_FUNCTIONS(dp::RebuiltText)
};

/// Returns the names as a list for a sentence, at most ten of them.
QString listOf(const QStringList &names)
{
    constexpr qsizetype mostNames = 10;
    QStringList named;
    for (const QString &name : names.first(std::min(names.size(), mostNames)))
        named << plaintext::isolated(name);
    const QString list = named.join(RebuiltText::tr(", ", "between names of keywords"));
    const int more = int(names.size() - named.size());
    //: %1 is a list of names
    return more > 0 ? RebuiltText::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

} // namespace

QString lostKeywordsText(const QStringList &names, int nameless)
{
    QStringList sentences;
    if (!names.isEmpty())
        //: %1 is a list of names
        sentences << RebuiltText::tr(
            "%n keyword(s) could not be recovered: %1. Add them again.", nullptr, int(names.size()))
                         .arg(listOf(names));
    if (nameless > 0)
        sentences << RebuiltText::tr(
            "%n keyword(s) without a known name could not be recovered. Add them again.", nullptr, nameless);
    return sentences.join(u' ');
}

QString rebuiltText(const RebuiltParts &parts)
{
    QStringList sentences;
    //: %1 is a file
    sentences << RebuiltText::tr(
        "The library was damaged and has been rebuilt with %n paper(s). The damaged file was saved as “%1”.",
        nullptr, int(parts.papers))
                     .arg(QDir::toNativeSeparators(parts.setAside));
    if (parts.isNew)
        sentences << RebuiltText::tr(
            "No data could be recovered. The library now has the suggested keywords. "
            "Add your own keywords again, then refresh.");
    else if (parts.lostPapers > 0)
        sentences << RebuiltText::tr("%n paper(s) could not be recovered. To get them back, refresh and "
                                     "fetch the missing papers of each tab.",
            nullptr, int(parts.lostPapers));
    else if (parts.lostPapers < 0)
        sentences << RebuiltText::tr(
            "If papers are missing, refresh and fetch the missing papers of each tab.");
    if (const QString lost = lostKeywordsText(parts.lostKeywords, parts.namelessLostKeywords);
        !lost.isEmpty())
        sentences << lost;
    if (!parts.lostNames.isEmpty())
        //: %1 is a list of names
        sentences << RebuiltText::tr(
            "%n tag(s) or saved search(es) could not be recovered: %1. Add them again.", nullptr,
            int(parts.lostNames.size()))
                         .arg(listOf(parts.lostNames));
    if (parts.backup.isValid())
        //: %1 is a date
        sentences << RebuiltText::tr("Missing marks and keywords were restored from the backup of %1.")
                         .arg(QLocale().toString(parts.backup.date(), QLocale::ShortFormat));
    return sentences.join(u' ');
}

} // namespace dp
