#pragma once

#include "base/keyword.h"
#include "base/result.h"
#include "base/savedsearch.h"
#include "library/library.h"
#include "transfer/sectionchoice.h"

#include <QList>
#include <QStringList>

#include <variant>

namespace dp {

/// A keyword or a saved search that can have a section on a page.
struct PageTab {
    std::variant<Keyword, SavedSearch> tab;
    bool isShown = true;

    const Keyword *keyword() const { return std::get_if<Keyword>(&tab); }
    const SavedSearch *search() const { return std::get_if<SavedSearch>(&tab); }
    SectionChoice choice() const;
};

/// The tabs of a page in their order. Use these functions in the thread of the library.
namespace pagetabs {

/// Returns the tabs of the choices in the order of these. The other ones follow in the order of the tabs; the
/// saved searches among them are shown only if areSearchesShown is true.
Result<QList<PageTab>> all(Library &library, const QList<SectionChoice> &choices, bool areSearchesShown);
/// Returns those of these keywords and saved searches that are shown, in the order of all().
Result<QList<PageTab>> shown(Library &library, const QList<Keyword> &keywords,
    const QList<SavedSearch> &searches, const QList<SectionChoice> &choices, bool areSearchesShown);
/// Returns the names of those of the keywords that the page shows. A paper may be in other keywords too, and
/// a page must not name a keyword that was left out.
QStringList named(const QStringList &keywords, const QList<PageTab> &tabs);

} // namespace pagetabs
} // namespace dp
