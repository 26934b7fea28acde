// The chips in rows: what they are, and what the mouse does on them.
#include "gui/table/papersdelegate.h"
#include "gui/tablefixture.h"

#include <QToolTip>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// A table with one paper in its first row that has chips of each kind, and three other papers.
struct ChipsFixture : TableFixture {
    ChipsFixture()
        : TableFixture(4)
        , links(&table, &PapersTable::linkActivated)
    {
        update(u"title = 'On zebras', comment = 'Accepted at ICML 2025', categories = 'cs.CL' || char(10) || "
               u"'stat.ML',"
               " abstract = 'Our code is available at https://github.com/a/b.', version = 2"_s);
    }
    void update(const QString &fields)
    {
        const QString where = u" WHERE id = %1"_s.arg(firstId());
        if (!execute(*library, u"UPDATE papers SET "_s + fields + where).ok())
            qFatal("the paper cannot be changed");
        model.forgetAll();
    }
    qint64 firstId() { return model.idAt(0); }
    /// Shows the table and waits for the chips, which are shown a moment after the first painting.
    bool show(int width = 1400)
    {
        table.resize(width, 300);
        table.show();
        return takeKeyboard(table) && QTest::qWaitFor([this] { return !pill(u"cs.CL"_s).isNull(); }, 2000);
    }
    std::optional<TitleLine::Pill> at(const QPoint &position)
    {
        const QModelIndex index = table.indexAt(position);
        QStyleOptionViewItem option;
        option.font = table.font();
        option.fontMetrics = table.fontMetrics();
        option.rect = table.visualRect(index);
        return delegate().chipAt(position, option, index);
    }
    PapersDelegate &delegate() { return *qobject_cast<PapersDelegate *>(table.itemDelegate()); }
    QRect titleCell() { return table.visualRect(model.index(0, PapersModel::TitleColumn)); }
    /// Returns the area of the chip with this text in the first row.
    QRect pill(const QString &text)
    {
        const QRect cell = titleCell();
        for (int x = cell.left(); x < cell.right(); x += 3)
            if (const auto found = at({x, cell.top() + 12}); found && found->chip.text == text)
                return found->rect;
        return {};
    }
    QStringList shown()
    {
        QStringList texts;
        const QRect cell = titleCell();
        for (int x = cell.left(); x < cell.right(); x += 3)
            if (const auto found = at({x, cell.top() + 12}); found && !texts.contains(found->chip.text))
                texts << found->chip.text;
        return texts;
    }
    void click(const QPoint &at) { QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at); }
    void move(const QPoint &at)
    {
        QTest::mouseMove(table.viewport(), at);
        QMouseEvent event(QEvent::MouseMove, at, table.viewport()->mapToGlobal(at), Qt::NoButton, {}, {});
        QApplication::sendEvent(table.viewport(), &event);
    }
    QString followed() { return links.isEmpty() ? QString() : links.takeFirst().first().toUrl().toString(); }

    QSignalSpy links;
};

} // namespace

class TestRowChips : public QObject
{
    Q_OBJECT

private slots:
    void theMostImportantChipsAreFirst();
    void lessImportantChipsAreLeftOutFirst();
    void aClickFollowsTheChip_data();
    void aClickFollowsTheChip();
    void aClickBesideAChipSelectsTheRow();
    void aPressThatEndsElsewhereDoesNothing();
    void theMouseShowsAHandAndTheFullName();
    void theClickedAreaIsThePaintedArea_data();
    void theClickedAreaIsThePaintedArea();
    void hostileTextIsPlain();
};

void TestRowChips::theMostImportantChipsAreFirst()
{
    ChipsFixture f;
    QVERIFY(f.show());
    QCOMPARE(f.shown(), (QStringList{u"ICML 2025"_s, u"code"_s, u"cs.CL"_s, u"stat.ML"_s}));
}

void TestRowChips::lessImportantChipsAreLeftOutFirst()
{
    ChipsFixture f;
    QVERIFY(f.show());
    QStringList before = f.shown();
    for (int width = f.table.width(); width > 300; width -= 20) {
        f.table.resize(width, f.table.height());
        QApplication::processEvents();
        const QStringList now = f.shown();
        QCOMPARE(now, before.mid(0, now.size()));
        for (const QString &text : now)
            QVERIFY(f.titleCell().contains(f.pill(text)));
        before = now;
    }
    QVERIFY(before.size() < 4);
}

void TestRowChips::aClickFollowsTheChip_data()
{
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("search");
    QTest::newRow("venue") << u"ICML 2025"_s << u"venue:\"ICML 2025\""_s;
    QTest::newRow("primary category") << u"cs.CL"_s << u"category:cs.CL"_s;
    QTest::newRow("cross-list") << u"stat.ML"_s << u"category:stat.ML"_s;
    QTest::newRow("code") << u"code"_s << QString();
}

void TestRowChips::aClickFollowsTheChip()
{
    QFETCH(const QString, chip);
    QFETCH(const QString, search);
    ChipsFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    for (int time = 0; time < 2; ++time) { // the second click may count as a double click
        f.click(f.pill(chip).center());
        QCOMPARE(f.links.size(), 1);
        const QUrl url = f.links.takeFirst().first().toUrl();
        if (search.isEmpty())
            QCOMPARE(url, QUrl(u"https://github.com/a/b"_s));
        else
            QCOMPARE(url.path(QUrl::FullyDecoded), search);
    }
    QCOMPARE(f.table.currentIndex().row(), 2); // the click is not for the row
    QVERIFY(!f.table.isOpen(f.firstId()));
}

void TestRowChips::aClickBesideAChipSelectsTheRow()
{
    ChipsFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    const QRect chip = f.pill(u"stat.ML"_s);
    f.click({chip.right() + 20, chip.center().y()});
    QCOMPARE(f.table.currentIndex().row(), 0);
    f.table.setCurrentRow(2);
    f.click({f.pill(u"ICML 2025"_s).left() - 8, chip.center().y()});
    QCOMPARE(f.table.currentIndex().row(), 0);
    QCOMPARE(f.links.size(), 0);
    // With a modifier, a click extends the selection as everywhere in the row.
    f.table.setCurrentRow(2);
    QTest::mouseClick(f.table.viewport(), Qt::LeftButton, Qt::ControlModifier, chip.center());
    QCOMPARE(f.table.selectedIds().size(), 2);
    QCOMPARE(f.links.size(), 0);
    f.table.setCurrentRow(2);
    QTest::mouseDClick(
        f.table.viewport(), Qt::LeftButton, {}, {f.titleCell().left() + 60, chip.center().y()});
    QVERIFY(f.table.isOpen(f.firstId()));
}

void TestRowChips::aPressThatEndsElsewhereDoesNothing()
{
    ChipsFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    QTest::mousePress(f.table.viewport(), Qt::LeftButton, {}, f.pill(u"cs.CL"_s).center());
    QTest::mouseRelease(f.table.viewport(), Qt::LeftButton, {}, f.pill(u"code"_s).center());
    QCOMPARE(f.links.size(), 0);
    QCOMPARE(f.table.currentIndex().row(), 2);
    f.click(f.pill(u"cs.CL"_s).center());
    QCOMPARE(f.links.size(), 1);
}

void TestRowChips::theMouseShowsAHandAndTheFullName()
{
    ChipsFixture f;
    QVERIFY(f.show());
    const QRect chip = f.pill(u"stat.ML"_s);
    f.move(chip.center());
    QCOMPARE(f.table.viewport()->cursor().shape(), Qt::PointingHandCursor);
    QHelpEvent help(QEvent::ToolTip, chip.center(), f.table.viewport()->mapToGlobal(chip.center()));
    QApplication::sendEvent(f.table.viewport(), &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(
        QToolTip::text().contains(u"Cross-list: Machine Learning (stat.ML)"_s), qPrintable(QToolTip::text()));
    f.move({chip.right() + 20, chip.center().y()});
    QVERIFY(f.table.viewport()->cursor().shape() != Qt::PointingHandCursor);
    QToolTip::hideText();
}

void TestRowChips::theClickedAreaIsThePaintedArea_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isTwoLines");
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 2.0})
        for (const bool isTwoLines : {false, true}) {
            const auto row = [&](const char *what, Qt::LayoutDirection direction, const QString &title) {
                QTest::newRow(
                    qPrintable(u"%1, %2, %3x"_s.arg(QLatin1StringView(what)).arg(isTwoLines).arg(scale)))
                    << direction << title << isTwoLines << scale;
            };
            row("left to right", Qt::LeftToRight, u"On zebras"_s);
            row("mirrored", Qt::RightToLeft, u"On zebras"_s);
            row("a title from the right", Qt::LeftToRight, u"\u05d0\u05d1\u05d2 \u05d3\u05d4"_s);
        }
}

/// Paints the row without and with the chips. The pixels that differ are those of the clicked areas.
void TestRowChips::theClickedAreaIsThePaintedArea()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const QString, title);
    QFETCH(const bool, isTwoLines);
    QFETCH(const double, scale);
    ChipsFixture f;
    f.update(u"title = '%1'"_s.arg(title));
    f.table.setLayoutDirection(direction);
    f.table.setTwoLines(isTwoLines);
    const auto painted = [&] {
        QImage image(f.table.viewport()->size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        f.table.viewport()->render(&image);
        return image;
    };
    QVERIFY(f.show());
    const QImage with = painted();
    QRegion chips;
    for (const QString &text : f.shown())
        chips += f.pill(text);
    QCOMPARE(chips.rectCount(), 4);
    f.update(u"comment = '', abstract = '', categories = ''"_s);
    const QImage without = painted();
    QRegion changed;
    // The second line begins below, and it has the comment.
    const QRect line(
        f.titleCell().topLeft(), QSize(f.titleCell().width(), f.table.fontMetrics().height() + 4));
    for (int y = line.top(); y < line.bottom(); ++y)
        for (int x = line.left(); x < line.right(); ++x)
            if (const QPoint at = QPoint(x, y) * scale; with.pixel(at) != without.pixel(at))
                changed += QRect(x, y, 1, 1);
    QVERIFY(!changed.isEmpty());
    QVERIFY2((changed - chips).isEmpty(), "a chip is painted outside of its area");
    for (const QRect &chip : chips)
        QVERIFY2(
            changed.intersected(chip).boundingRect().width() >= chip.width() - 2, "a chip is not painted");
}

void TestRowChips::hostileTextIsPlain()
{
    ChipsFixture f;
    f.update(u"categories = '<b>x</b>' || char(10) || 'cs.CL'"_s);
    QVERIFY(f.show());
    const QRect chip = f.pill(u"<b>x</b>"_s);
    QVERIFY(!chip.isNull());
    QHelpEvent help(QEvent::ToolTip, chip.center(), f.table.viewport()->mapToGlobal(chip.center()));
    QApplication::sendEvent(f.table.viewport(), &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRowChips)
#include "tst_rowchips.moc"
