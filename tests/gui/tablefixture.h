#pragma once

#include "gui/table/abstractpanel.h"
#include "gui/table/papersdelegate.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"
#include "gui/windowkeys.h"
#include "library/pagedidlist.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>

namespace dp::test {

using namespace Qt::StringLiterals;

inline QStringList names(int first, int last)
{
    QStringList ids;
    for (int i = last; i >= first; --i)
        ids << u"2503.%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    return ids;
}

/// A table with its own library. The library sorts the list, as in a tab.
struct TableFixture {
    explicit TableFixture(int papers)
        : library(newLibrary({u"Agents"_s}))
        , model(*library)
    {
        store(1, papers);
        QObject::connect(
            &model, &PapersModel::orderRequested, &table, [this](int column, Qt::SortOrder order) {
                query.key = PaperCells::sortKey(column);
                query.descending = column < 0 || order == Qt::DescendingOrder;
                load();
            });
        table.setPapers(&model);
        table.resize(800, 500);
        load();
    }

    void store(int first, int last)
    {
        QList<Paper> papers = somePapers(names(first, last));
        for (Paper &paper : papers) // the order of the titles differs from the order of the dates
            paper.title =
                u"%1 about %2"_s.arg(QString::number(paper.id.key() * 7919 % 1000), paper.id.toString());
        Transaction transaction(*library);
        (void)transaction.begin();
        const auto stored = Papers(*library).store(
            papers, keywordId(*library, u"Agents"_s), Source::Feed, QDateTime::currentDateTimeUtc());
        if (!stored || !transaction.commit())
            qFatal("the papers could not be stored");
    }

    void load()
    {
        query.keywordId = keywordId(*library, u"Agents"_s);
        const auto ids = PaperReader(*library).ids(query);
        if (!ids)
            qFatal("%s", qPrintable(describe(ids.error())));
        model.setIds(*ids);
    }

    /// Shows the same list as a window, like a list of any length.
    void showWindow()
    {
        const auto window = PagedIdList::ofKeyword(*library, keywordId(*library, u"Agents"_s));
        if (!window)
            qFatal("%s", qPrintable(describe(window.error())));
        model.setWindow(*window);
        table.show();
    }

    bool show()
    {
        table.show();
        if (!takeKeyboard(table))
            return false;
        table.setFocus();
        return QTest::qWaitFor([this] { return table.hasFocus(); });
    }

    int lineHeight() const { return PapersDelegate::lineHeight(table.fontMetrics()); }
    int top(qint64 id) const { return table.rowViewportPosition(model.rowOf(id)); }
    QRect cell(int row, int column) const { return table.visualRect(model.index(row, column)); }
    void doubleClick(const QPoint &at)
    {
        click(at);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at);
    }
    void click(const QPoint &at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, at);
    }

    /// Checks the positions of the panels. Each panel must be below the title of its paper, inside the table,
    /// and not wider than is readable. All rows without a panel must have the common height. Returns the
    /// error; empty: there is no error.
    QString problem() const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const qint64 id = model.idAt(row);
            if (id == 0 || !table.isOpen(id)) {
                if (table.rowHeight(row) != lineHeight())
                    return u"row %1 is %2 high"_s.arg(row).arg(table.rowHeight(row));
                continue;
            }
            const AbstractPanel *panel = table.panel(id);
            if (!panel)
                return u"row %1 has no panel"_s.arg(row);
            const int room = table.viewport()->width();
            const int width = std::min(room, AbstractPanel::readableWidth(table.fontMetrics()));
            const int title = PapersDelegate::textRect(
                cell(row, PapersModel::TitleColumn), PapersModel::TitleColumn, table.fontMetrics())
                                  .left();
            const QRect wanted(std::clamp(title - AbstractPanel::margin, 0, room - width),
                table.rowViewportPosition(row) + lineHeight(), width, table.rowHeight(row) - lineHeight());
            if (wanted.height() < 3 * table.fontMetrics().height())
                return u"row %1 is only %2 high"_s.arg(row).arg(table.rowHeight(row));
            if (std::abs(panel->document()->size().height() - wanted.height()) > 1)
                return u"row %1 is %2 high for a text of %3"_s.arg(row)
                    .arg(wanted.height())
                    .arg(panel->document()->size().height());
            if (panel->geometry() != wanted)
                return u"the panel of row %1 is at %2, %3"_s.arg(row).arg(panel->y()).arg(panel->height());
            if (panel->isVisible() != wanted.intersects(table.viewport()->rect()))
                return u"the panel of row %1 shows where it should not, or not where it should"_s.arg(row);
            if (!panel->toPlainText().contains(ArxivId::fromKey(id).value_or(ArxivId()).toString()))
                return u"the panel of row %1 is another paper's"_s.arg(row);
        }
        return {};
    }

    std::unique_ptr<Library> library;
    PapersModel model;
    PapersTable table;
    PaperQuery query;
};

#define VERIFY_IN_PLACE(FIXTURE)                                                                             \
    do {                                                                                                     \
        const QString wrong = (FIXTURE).problem();                                                           \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

} // namespace dp::test
