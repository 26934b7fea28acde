#pragma once

#include "exchange/readmepage.h"
#include "gui/dialogs/orderlist.h"
#include "transfer/sectionchoice.h"

namespace dp {
class Settings;
}

namespace dp::pageentries {

// The columns and the sections of published pages as entries of a list. The key of a column is its name, that
// of a section its line in the settings.

/// Returns the columns of the page, and then the other ones, which are off.
QList<OrderList::Entry> ofColumns(const QList<ReadmeColumn> &shown);
QList<OrderList::Entry> ofSections(const QList<SectionChoice> &sections);
/// Returns the name of a tab, marked if it is a saved search. Show it as plain text.
QString tabText(const SectionChoice &tab);
QString keyOf(const SectionChoice &tab);
/// Says what a preview shows. isCut: it is only the beginning of the page. hasMoreParts: the page is the
/// standard web page.
QString previewText(bool isCut, bool hasMoreParts);
/// Returns the only keyword or saved search that the settings publish; without a name: there is no such one.
SectionChoice onlyTab(const Settings &settings);

} // namespace dp::pageentries
