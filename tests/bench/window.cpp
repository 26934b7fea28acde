// What a window adds: opening a long list, and painting what was found.

#include "bench/measure.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/paperstable.h"
#include "library/search.h"
#include "support/checks.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QScrollBar>
#include <QTableView>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

/// As many rows, and nothing in them.
class EmptyModel final : public QAbstractTableModel
{
public:
    explicit EmptyModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &) const override { return 6; }
    QVariant data(const QModelIndex &, int) const override { return {}; }

private:
    int m_rows;
};

/// Shows a table until it has been painted once.
template <typename View>
void paint(View &view)
{
    view.resize(1100, 640);
    view.show();
    while (!view.windowHandle()->isExposed()) // where nothing is seen nothing is painted
        QCoreApplication::processEvents();
    view.viewport()->repaint();
}

} // namespace

QList<Line> windowLines(const QString &path)
{
    const auto library = Library::open(path, Library::Access::Share);
    if (!library)
        qFatal("%s", qPrintable(test::describe(library.error())));
    Connection &connection = (*library)->connection();
    const auto window = RowWindow::ofLibrary(connection, SortKey::Submitted, true);
    if (!window)
        qFatal("%s", qPrintable(test::describe(window.error())));
    QList<Line> lines;
    lines << inTurn(
        u"open all papers; an empty table of as many rows"_s, 7,
        [&] {
            PapersModel model(**library);
            PapersTable table;
            table.setPapers(&model);
            const auto all = RowWindow::ofLibrary(connection, SortKey::Submitted, true);
            model.setWindow(*all);
            paint(table);
        },
        [&] {
            EmptyModel model(int(window->count()));
            QTableView table;
            table.setModel(&model);
            paint(table);
        },
        3);

    PapersModel model(**library);
    PapersTable table;
    table.setPapers(&model);
    model.setWindow(*window);
    paint(table);
    QList<double> jumps;
    for (int i = 0; i < 7; ++i) {
        table.verticalScrollBar()->setValue(0);
        table.viewport()->repaint();
        jumps << milliseconds([&] {
            table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
            table.viewport()->repaint();
        });
    }
    lines << Line{u"jump to the end of all papers, painted"_s, u"ms"_s, median(jumps), {}, 16.0};

    const QString typed = u"large language model"_s;
    QList<double> keys;
    for (const bool warm : {false, true})
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            const double time = milliseconds([&] {
                const auto terms = searchterms::parse(typed.left(length), true);
                const auto ids = Search(connection).newest(terms, 0, 100);
                model.setTerms(terms);
                model.setIds({});
                model.setIds(*ids);
                table.viewport()->repaint();
            });
            if (warm)
                keys << time;
        }
    lines << Line{u"a key of a search to painted rows, 95 of 100"_s, u"ms"_s, percentile(keys, 95), {}, 16.0};
    return lines;
}

} // namespace dp::bench
