#include "transfer/pagearrangement.h"

#include "base/plaintext.h"
#include "base/settings.h"

namespace dp {
namespace {

/// Returns the columns with a title and a date, which an import needs.
QList<ReadmeColumn> complete(QList<ReadmeColumn> columns)
{
    if (columns.isEmpty())
        return columns;
    for (const ReadmeColumn needed : {ReadmeColumn::Date, ReadmeColumn::Title})
        if (!columns.contains(needed))
            columns.prepend(needed);
    return columns;
}

} // namespace

PageArrangement PageArrangement::of(const Settings &settings)
{
    PageArrangement arrangement;
    const QString title = plaintext::oneLine(settings.text(Setting::PublishTitle)).simplified();
    arrangement.texts.title = plaintext::hasVisible(title) ? title : QString();
    if (settings.flag(Setting::PublishOwnIntroduction))
        arrangement.texts.introduction = settings.text(Setting::PublishIntroduction);
    arrangement.columns = complete(ReadmePage::columnsFromText(settings.text(Setting::PublishColumns)));
    arrangement.rows = settings.number(Setting::PublishRows);
    arrangement.sections = SectionChoice::fromText(settings.text(Setting::PublishSections));
    return arrangement;
}

} // namespace dp
