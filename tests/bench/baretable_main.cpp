// Shows a window with a table full of text. Its start time is the minimum for a Qt program that shows a list.

#include "bench/painted.h"

#include <QApplication>
#include <QTableWidget>

namespace {

class Table final : public QTableWidget
{
public:
    Table()
        : QTableWidget(24, 5)
    {
        QFont bold = font();
        bold.setBold(true); // the titles of unread papers are bold in the program too
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 0; column < columnCount(); ++column) {
                auto *item = new QTableWidgetItem(QStringLiteral(
                    "Where Does Relation Hallucination Come From? %1 Findings by Layer-Wise Probing")
                                                      .arg(row * columnCount() + column));
                if (column == 0)
                    item->setFont(bold);
                setItem(row, column, item);
            }
        setColumnWidth(0, 600);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        dp::bench::sayPainted();
    }
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Table table;
    table.resize(1100, 720);
    table.show();
    return QApplication::exec();
}
