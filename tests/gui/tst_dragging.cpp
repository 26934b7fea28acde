// Selected papers are dragged out of the list with the mouse.
#include "gui/mainwindowfixture.h"
#include "support/citationreaders.h"

#include <QDrag>
#include <QMimeData>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestDragging : public QObject
{
    Q_OBJECT

private slots:
    void selectedPapersAreDragged();
    void aClickOnASelectedRowSelectsOnlyThisRow();
    void aDragFromAnotherRowSelectsRows();

private:
    struct Desk : MainWindowFixture {
        Desk()
            : MainWindowFixture({u"MLLM"_s})
        {
            isGiven = give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s, u"2503.00004"_s});
        }
        bool runReady() { return isGiven && run(); }
        QPoint at(int row)
        {
            return table()->visualRect(page()->model()->index(row, PapersModel::TitleColumn)).center();
        }
        void mouse(QEvent::Type type, int row, QPoint offset = {})
        {
            const QPoint place = at(row) + offset;
            QMouseEvent event(type, place, table()->viewport()->mapToGlobal(place),
                type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(table()->viewport(), &event);
        }
        bool isGiven = false;
    };
};

void TestDragging::selectedPapersAreDragged()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table()->selectedIds().size(), 2);
    QStringList formats, lines;
    QList<QUrl> links;
    QByteArray bibtex;
    QTimer look;
    look.setInterval(20);
    connect(&look, &QTimer::timeout, &f.window(), [&] {
        const auto *drag = f.table()->findChild<QDrag *>();
        if (!drag)
            return;
        formats = drag->mimeData()->formats();
        links = drag->mimeData()->urls();
        lines = drag->mimeData()->text().split(u'\n');
        bibtex = drag->mimeData()->data(u"text/x-bibtex"_s);
        look.stop();
        QDrag::cancel();
    });
    look.start();
    f.mouse(QEvent::MouseButtonPress, 1);
    f.mouse(QEvent::MouseMove, 1, QPoint(2, 0)); // too short
    QVERIFY(!f.table()->findChild<QDrag *>());
    f.mouse(QEvent::MouseMove, 1, QPoint(60, 0)); // returns when the drag has ended
    QVERIFY(!look.isActive());
    for (const QString &format :
        {u"text/uri-list"_s, u"text/plain"_s, u"text/x-bibtex"_s, u"application/x-bibtex"_s})
        QVERIFY2(formats.contains(format), qPrintable(format));
    QCOMPARE(links.size(), 2);
    QVERIFY2(links.first().toString().contains(u"2503.00003"_s), qPrintable(links.first().toString()));
    QCOMPARE(lines.size(), 2);
    const auto entries = readBibtex(bibtex);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().field("eprint"), u"2503.00003"_s);
    QCOMPARE(f.table()->selectedIds().size(), 2); // the drag does not change the selection
    f.stop();
}

void TestDragging::aClickOnASelectedRowSelectsOnlyThisRow()
{
    Desk f;
    QVERIFY(f.runReady());
    f.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.table()->selectedIds().size(), 4);
    f.mouse(QEvent::MouseButtonPress, 2);
    QCOMPARE(f.table()->selectedIds().size(), 4);
    f.mouse(QEvent::MouseButtonRelease, 2);
    QCOMPARE(f.table()->selectedIds().size(), 1);
    QCOMPARE(f.table()->currentIndex().row(), 2);
    f.stop();
}

void TestDragging::aDragFromAnotherRowSelectsRows()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(3);
    f.mouse(QEvent::MouseButtonPress, 0);
    f.mouse(QEvent::MouseMove, 1);
    f.mouse(QEvent::MouseMove, 2);
    f.mouse(QEvent::MouseButtonRelease, 2);
    QCOMPARE(f.table()->selectedIds().size(), 3);
    QVERIFY(!f.table()->findChild<QDrag *>());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestDragging)
#include "tst_dragging.moc"
