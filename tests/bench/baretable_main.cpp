// Shows a window of the same kind in plain Qt: menus, a tool bar with a search field, tabs, and a list of
// papers with headings and glyphs. It has no library, no settings and no translations. Its start time is the
// minimum for such a window.

#include "bench/painted.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace {

enum Column { Read, Star, Title, Authors, Date, Comment, Columns };

/// Paints the marks as glyphs.
class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() > Star)
            return QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(option.palette.highlight());
        painter->drawEllipse(QRectF(option.rect.center(), QSizeF(8, 8)));
        painter->restore();
    }
};

class Table final : public QTableWidget
{
public:
    Table()
        : QTableWidget(100, Columns)
    {
        QFont bold = font();
        bold.setBold(true); // the titles of unread papers are bold in the program too
        for (int row = 0; row < rowCount(); ++row) {
            if (row % 10 == 0) {
                setItem(row, Read, new QTableWidgetItem(u"Earlier this week (%1)"_s.arg(row)));
                setSpan(row, Read, 1, Columns);
                continue;
            }
            for (int column = Title; column < Columns; ++column) {
                auto *item = new QTableWidgetItem(
                    u"Where Does Relation Hallucination Come From? %1 Findings by Layer-Wise Probing"_s.arg(
                        row * Columns + column));
                if (column == Title)
                    item->setFont(bold);
                setItem(row, column, item);
            }
        }
        setItemDelegate(new Delegate(this));
        setColumnWidth(Title, 600);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        dp::bench::sayPainted();
    }
};

void addMenus(QMainWindow &window)
{
    for (int menu = 0; menu < 5; ++menu) {
        QMenu *actions = window.menuBar()->addMenu(u"Menu %1"_s.arg(menu));
        for (int action = 0; action < 10; ++action)
            actions->addAction(u"Action %1"_s.arg(action))
                ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_A + menu * 5 + action % 5)));
    }
    auto *bar = window.addToolBar(u"Tool bar"_s);
    for (int action = 0; action < 3; ++action)
        bar->addAction(u"Tool %1"_s.arg(action));
    bar->addWidget(new QLineEdit);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    addMenus(window);
    auto *tabs = new QTabWidget;
    tabs->addTab(new Table, u"Keyword (100)"_s);
    for (int tab = 1; tab < 6; ++tab)
        tabs->addTab(new QWidget, u"Keyword %1"_s.arg(tab));
    window.setCentralWidget(tabs);
    window.statusBar()->addWidget(new QLabel(u"100 papers, 90 unread"_s));
    window.resize(1100, 720);
    window.show();
    return QApplication::exec();
}
