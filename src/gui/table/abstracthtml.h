#pragma once

#include "base/paper.h"
#include "text/searchterms.h"
#include "text/worddiff.h"

#include <QCoreApplication>
#include <QPalette>

namespace dp {

struct VersionDiff;

/// Writes the text of a paper as HTML for AbstractPanel: the title, the authors, the data, the abstract and
/// the links. All text from outside the program is escaped. If the library has older versions of the paper,
/// the text has links with the scheme changesScheme, whose path is the number of a version; 0: no comparison.
/// The names of the authors are links with the scheme searchScheme, whose path is a search. Categories and
/// venues are links with the scheme filterScheme, whose path is a search in the current tab.
class AbstractHtml
{
    Q_DECLARE_TR_FUNCTIONS(dp::AbstractPanel)

public:
    static constexpr QLatin1StringView changesScheme{"changes"};
    static constexpr QLatin1StringView searchScheme{"search"};
    static constexpr QLatin1StringView filterScheme{"filter"};

    /// terms: the search terms that are highlighted.
    AbstractHtml(const LibraryPaper &paper, const QList<SearchTerm> &terms, const QPalette &palette);

    /// Sets whether the full names of the categories are written before their codes.
    void setCategoriesNamed(bool areNamed) { m_areCategoriesNamed = areNamed; }
    /// Returns the HTML of the body. comparedVersion: the older version whose differences to the newest
    /// version are shown; 0: none.
    QString body(int comparedVersion) const;

private:
    enum class Links { Plain, Clickable };
    QString shown(const QString &tex, SearchTerm::Field field, Links links = Links::Plain) const;
    QString highlighted(
        const QString &text, qsizetype from, qsizetype to, const QList<searchterms::Range> &matches) const;
    QString changes(const QList<worddiff::Piece> &pieces) const;
    QList<SearchTerm> termsFor(SearchTerm::Field field) const;
    QString quietColor() const;
    QString quietLine(const QString &content) const;
    QString authors() const;
    QString facts() const;
    QString categories() const;
    QString chips() const;
    QString links() const;
    QString versions(int comparedVersion) const;

    bool m_areCategoriesNamed = false;
    const LibraryPaper &m_libraryPaper;
    const QList<SearchTerm> &m_terms;
    const QPalette &m_palette;
};

} // namespace dp
