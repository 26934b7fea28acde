// Measures the tab of all papers: how long it takes to open it, to go to its end, and to sort it by each
// column.

#include "bench/desk.h"
#include "bench/parts.h"
#include "bench/store.h"
#include "gui/pages/librarypage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"

#include <QAbstractTableModel>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

/// A table model whose cells are all empty.
class EmptyModel final : public QAbstractTableModel
{
public:
    EmptyModel(int rows, QObject *parent)
        : QAbstractTableModel(parent)
        , m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &) const override { return PapersModel::ColumnCount; }
    QVariant data(const QModelIndex &, int) const override { return {}; }

private:
    int m_rows;
};

/// Shows the tab of all papers for the first time and returns the time until it is painted, in milliseconds.
double openOurs(const QString &library, const QString &settings)
{
    QFile::remove(settings); // the settings store the last current tab
    Desk desk(library, settings);
    auto *tabs = desk.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    LibraryPage *page = desk.window().tabs().libraryPages().first();
    return desk.untilPainted([&] { tabs->setCurrentWidget(page); }, [] { return true; });
}

/// Shows a QTableView with this number of empty rows and returns the time until it is painted, in
/// milliseconds.
double openEmpty(int rows, QSize size)
{
    QMainWindow window;
    auto *tabs = new QTabWidget(&window);
    window.setCentralWidget(tabs);
    tabs->addTab(new QWidget, u"A"_s);
    window.resize(size);
    window.show();
    Desk::wait([&] { return window.windowHandle()->isExposed(); });
    window.repaint();
    return milliseconds([&] {
        auto *table = new QTableView;
        table->setModel(new EmptyModel(rows, table));
        tabs->addTab(table, u"B"_s);
        tabs->setCurrentIndex(1);
        QCoreApplication::sendPostedEvents();
        window.repaint();
    });
}

double clickOn(Desk &desk, PapersTable &table, int column)
{
    QHeaderView *header = table.horizontalHeader();
    const QPoint at(
        header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    return desk.untilPainted(
        [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at); }, [] { return true; });
}

} // namespace

QList<Line> tableLines(Store &store, int papers)
{
    const QString library = store.library(papers), settings = store.path(u"table.ini"_s);
    QList<Line> lines;
    {
        const Pair opening = inTurn(
            9, [&] { return openOurs(library, settings); },
            [&] {
                return openEmpty(papers, {1100, 720});
            });
        lines << opening.line(u"open all papers, painted; an empty table of as many rows"_s, 3);
    }
    QFile::remove(settings);
    Desk desk(library, settings);
    LibraryPage *page = desk.window().tabs().libraryPages().first();
    desk.untilPainted(
        [&] { desk.window().findChild<QTabWidget *>(u"keywordTabs"_s)->setCurrentWidget(page); },
        [] { return true; });
    PapersTable &table = *page->table();
    QScrollBar *bar = table.verticalScrollBar();
    QList<double> jumps;
    for (int run = 0; run < 15; ++run) {
        desk.untilPainted(
            [&] {
                bar->setValue(run % 2 ? bar->maximum() / 3 : 0);
                table.viewport()->update();
            },
            [] { return true; });
        jumps << desk.untilPainted([&] { bar->setValue(bar->maximum()); }, [] { return true; });
    }
    lines << Line{u"jump to the end of all papers, painted"_s, median(jumps), {}, 16};
    table.showColumn(PapersModel::UpdatedColumn); // a click on a hidden column would paint nothing
    for (int column = 0; column < PapersModel::ColumnCount; ++column) {
        QList<double> up, down;
        for (int run = 0; run < 5; ++run) {
            up << clickOn(desk, table, column);
            down << clickOn(desk, table, column);
            clickOn(desk, table, column); // restores the default order
        }
        const QString name = PaperCells::columnName(column);
        lines << Line{
            u"sort all papers by “%1”, painted"_s.arg(name), std::max(median(up), median(down)), {}, 100};
    }
    return lines;
}

} // namespace dp::bench
