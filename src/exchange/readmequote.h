#pragma once

#include "base/paper.h"
#include "exchange/readmetable.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace dp::readme {

/// Reads a paper that some forks write as a block quote instead of a row:
///
///     > ### 1. Title
///     > | Property | Value |
///     > |---|---|
///     > | Date | 2026-08-18 |
///     > | Authors | A. Zebra |
///     > **Abstract:**
///     > Text
///     > [Read](http://arxiv.org/abs/2608.00001v1)
class QuotedPaper
{
public:
    /// Returns whether the line is a part of a block quote.
    static bool isQuote(QStringView line);
    /// Returns whether the line of a block quote is the heading of a paper.
    static bool isTitle(QStringView line);
    /// Adds the next line of the block quote. Lines before a title are ignored.
    void add(QStringView line);
    /// Returns the paper of the added lines, or no value if they are none. Then begins again.
    std::optional<Paper> take();

private:
    void addBelow(Role role, const QString &text);

    QString m_title;
    QStringList m_abstract;
    QString m_date, m_authors, m_link;
    Role m_role = Role::Other; // of the lines below the last label
};

/// Returns the keyword of papers in block quotes. heading: the heading above them. If it is only a label such
/// as "List of papers", the keyword is the topic in the title of the page, such as "YOLO" in "YOLO ArXiv
/// Daily".
QString keywordOfQuotes(const QString &heading, const QString &title);

} // namespace dp::readme
