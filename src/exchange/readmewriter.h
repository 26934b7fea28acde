#pragma once

#include "exchange/pagetexts.h"
#include "exchange/readmepage.h"

namespace dp::readme {

/// Writes a page row by row: UTF-8, LF.
class PageWriter
{
public:
    virtual ~PageWriter() = default;
    /// heading: the lines of the heading, see ReadmePage::Section. If empty, it is made from the keyword.
    virtual void beginSection(const QString &keyword, const QString &heading = {}) = 0;
    /// Begins the section of a saved search. A comment below the heading, which GitHub does not show,
    /// contains the text of the search, so that an import does not take the section for that of a keyword.
    virtual void beginSavedSearch(const QString &name, const QString &text) = 0;
    /// The next row of the section. keywords: the text of the column of keywords. cells: those that the
    /// library has no data for, see PageProfile.
    virtual void add(const Paper &paper, const QStringList &keywords = {}, const PageCells &cells = {}) = 0;
    /// Returns the whole page. Do not add anything afterwards.
    virtual QByteArray finish() = 0;
};

/// Writes a page in the layout of DailyArXiv, identical to the byte: two newlines after each table.
class Writer final : public PageWriter
{
public:
    /// maximum: the maximum number of papers in a section, for the introduction of the page.
    Writer(const QList<ReadmeColumn> &columns, QDate lastUpdate, int maximum, const PageTexts &texts = {});
    void beginSection(const QString &keyword, const QString &heading = {}) override;
    void beginSavedSearch(const QString &name, const QString &text) override;
    void add(const Paper &paper, const QStringList &keywords = {}, const PageCells &cells = {}) override;
    QByteArray finish() override;

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
