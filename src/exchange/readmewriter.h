#pragma once

#include "exchange/readmepage.h"

namespace dp::readme {

/// Writes a page row by row, identical to the byte: UTF-8, LF, two newlines after each table.
class Writer
{
public:
    /// maximum: the maximum number of papers in a section, for the introduction of the page.
    Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum);
    /// heading: the lines of the heading, see ReadmePage::Section. If empty, it is made from the keyword.
    void beginSection(const QString &keyword, const QString &heading = {});
    /// Begins the section of a saved search. A comment below the heading, which GitHub does not show,
    /// contains the text of the search, so that an import does not take the section for that of a keyword.
    void beginSavedSearch(const QString &name, const QString &text);
    /// The next row of the section.
    void add(const Paper &paper);
    /// Returns the whole page. Do not add anything afterwards.
    QByteArray finish();

private:
    void beginTable(const QString &heading);
    void put(const QString &text) { m_page += text.toUtf8(); }

    QList<ReadmeColumn> m_columns;
    QByteArray m_page;
    bool m_inSection = false;
};

/// Writes a complete page.
QByteArray write(const ReadmePage &page);

} // namespace dp::readme
