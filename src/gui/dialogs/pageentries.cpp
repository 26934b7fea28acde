#include "gui/dialogs/pageentries.h"

#include "base/plaintext.h"
#include "base/settings.h"

#include <QCoreApplication>

namespace dp::pageentries {
namespace {

struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(dp::PublishedPageDialog)
};

QString columnText(ReadmeColumn column)
{
    switch (column) {
    case ReadmeColumn::Title: return EntryText::tr("Title");
    case ReadmeColumn::Date: return EntryText::tr("Date");
    case ReadmeColumn::Authors: return EntryText::tr("Authors");
    case ReadmeColumn::Abstract: return EntryText::tr("Abstract");
    //: the categories of papers on arXiv
    case ReadmeColumn::Tags: return EntryText::tr("Categories");
    case ReadmeColumn::Comment: return EntryText::tr("Comment");
    case ReadmeColumn::Keywords: break;
    }
    return EntryText::tr("Keywords");
}

} // namespace

QList<OrderList::Entry> ofColumns(const QList<ReadmeColumn> &shown)
{
    QList<ReadmeColumn> all = shown;
    for (const ReadmeColumn column : ReadmePage::allColumns())
        if (!all.contains(column))
            all << column;
    QList<OrderList::Entry> entries;
    for (const ReadmeColumn column : std::as_const(all))
        entries << OrderList::Entry{columnText(column), ReadmePage::columnName(column),
            shown.contains(column), column == ReadmeColumn::Title || column == ReadmeColumn::Date};
    return entries;
}

QString tabText(const SectionChoice &tab)
{
    const QString name = plaintext::isolated(tab.name);
    return tab.kind == TabId::Kind::Keyword ? name
                                            //: %1 is the name of a saved search
                                            : EntryText::tr("%1 (saved search)").arg(name);
}

QString keyOf(const SectionChoice &tab)
{
    return SectionChoice::toText({{tab.kind, tab.name, true}});
}

QString previewText(bool isCut, bool hasMoreParts)
{
    const QString text = isCut
        ? EntryText::tr("The preview shows the beginning of the page, with the first papers of each section.")
        : EntryText::tr("The preview shows the first papers of each section.");
    if (!hasMoreParts)
        return text;
    //: parts of the page
    return text + u' '
        + EntryText::tr("The standard web page also shows parts that are not in the list of columns.");
}

QList<OrderList::Entry> ofSections(const QList<SectionChoice> &sections)
{
    QList<OrderList::Entry> entries;
    for (const SectionChoice &section : sections)
        entries << OrderList::Entry{tabText(section), keyOf(section), section.isShown};
    return entries;
}

SectionChoice onlyTab(const Settings &settings)
{
    if (const QString keyword = settings.text(Setting::PublishKeyword); !keyword.isEmpty())
        return {TabId::Kind::Keyword, keyword};
    return {TabId::Kind::SavedSearch, settings.text(Setting::PublishSavedSearch)};
}

} // namespace dp::pageentries
