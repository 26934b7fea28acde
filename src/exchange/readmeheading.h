#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace dp::readme {

/// A heading of a page, in one of its forms: `## RAG`, `<h2>RAG</h2>`, `RAG` above a line of `---` or `===`,
/// or
/// `<summary>RAG</summary>` in `<details>`.
struct Heading {
    /// The level of a summary. It is below all others, because a section may contain several folds.
    static constexpr int summaryLevel = 7;

    int level = 0;
    QString text; ///< without markup
    QString line; ///< as written, possibly several lines; empty for a summary
    int number = 0; ///< line number, from 1
    bool isUsed = false; ///< the line is already part of a section
    int section = -1; ///< index of its section in the page; -1: none yet
};

/// Whether the text of a summary only says that the section can be opened, or names a time. The heading above
/// is then the keyword.
bool isLabel(const QString &text);

/// Finds the headings of a page. Takes linear time. Sources: https://github.github.com/gfm/, 4.2 and 4.3;
/// https://html.spec.whatwg.org/, 4.11.1
class Headings
{
public:
    explicit Headings(const QStringList &lines);

    /// The heading that this line completes. For an underlined heading this is the underline.
    std::optional<Heading> at(qsizetype line) const;

private:
    std::optional<Heading> underlinedAt(qsizetype line) const;
    std::optional<Heading> summaryAt(qsizetype line) const;

    const QStringList &m_lines;
    qsizetype m_frontMatterEnd = -1; ///< index of the line that ends the settings before a page; -1: none
    QHash<QString, int> m_summaries; ///< how often the page has a summary with this text
};

} // namespace dp::readme
