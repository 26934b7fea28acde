#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp::readme {

/// A heading of a page in one of these forms: `## RAG`, `<h2>RAG</h2>`, `RAG` above a line of `---` or `===`,
/// or `<summary>RAG</summary>` in `<details>`.
struct Heading {
    /// The level of a summary. It is lower in the hierarchy than all other levels, because a section may
    /// contain several folds.
    static constexpr int summaryLevel = 7;

    int level = 0;
    QString text; ///< text of the heading without markup
    QString line; ///< as written, possibly several lines; empty for a summary
    int number = 0; ///< line number, counted from 1
    bool isUsed = false; ///< a section already contains the line of this heading
    QString savedSearch{}; ///< see ReadmePage::Section
    int section = -1; ///< index of the heading's section in the page; -1: it has no section yet
};

/// Returns whether the text of a summary is only a label: it says that the section can be opened, or names a
/// time. The keyword is then the heading above.
bool isLabel(const QString &text);

/// Returns the heading line `## name`, so that its text is read as this name. The name is written as it is,
/// unless it contains markup. name: simplified, without control characters.
QString headingLine(const QString &name);

/// Finds the headings of a page in linear time. Sources: https://github.github.com/gfm/, 4.2 and 4.3;
/// https://html.spec.whatwg.org/, 4.11.1
class Headings
{
public:
    explicit Headings(const QStringList &lines);

    /// Returns the heading that ends in this line. An underlined heading ends in the line of `---` or `===`.
    std::optional<Heading> at(qsizetype line) const;

private:
    std::optional<Heading> underlinedAt(qsizetype line) const;
    std::optional<Heading> summaryAt(qsizetype line) const;

    const QStringList &m_lines;
    /// Index of the last line of the front matter (settings at the top of a page); -1: there is none.
    qsizetype m_frontMatterEnd = -1;
    /// key: text of a summary; value: number of summaries with this text in the page.
    QHash<QString, int> m_summaries;
};

} // namespace dp::readme
