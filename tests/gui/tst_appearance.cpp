// Light, dark, or as the desktop has it.
#include "gui/appearance.h"
#include "gui/housestyle.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itChangesAndComesBack();
    void theButtonOfWhatHasNoRoomIsDrawnInTheTextsColour_data();
    void theButtonOfWhatHasNoRoomIsDrawnInTheTextsColour();

private:
    static int window() { return QApplication::palette().color(QPalette::Window).lightness(); }
};

void TestAppearance::initTestCase()
{
    if (QApplication::style()->objectName().compare("fusion"_L1, Qt::CaseInsensitive) != 0)
        QSKIP("the desktop's style is another");
}

void TestAppearance::itChangesAndComesBack()
{
    appearance::apply(u"desktop"_s);
    const int before = window();
    appearance::apply(u"dark"_s);
    QVERIFY(window() < 80);
    appearance::apply(u"light"_s);
    QVERIFY(window() > 200);
    appearance::apply(u"desktop"_s);
    QCOMPARE(window(), before);
    QCOMPARE(QApplication::style()->objectName(), u"fusion"_s);
}

void TestAppearance::theButtonOfWhatHasNoRoomIsDrawnInTheTextsColour_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"desktop", "light", "dark"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestAppearance::theButtonOfWhatHasNoRoomIsDrawnInTheTextsColour()
{
    QFETCH(QString, name);
    appearance::apply(name);
    QVERIFY(qobject_cast<HouseStyle *>(QApplication::style()));
    for (const auto kind :
        {QStyle::SP_ToolBarHorizontalExtensionButton, QStyle::SP_ToolBarVerticalExtensionButton}) {
        const QImage drawn = QApplication::style()->standardIcon(kind).pixmap(QSize(24, 24)).toImage();
        QCOMPARE(drawn.pixelColor(12, 12).rgb(), QApplication::palette().color(QPalette::WindowText).rgb());
        QCOMPARE(drawn.pixelColor(1, 1).alpha(), 0);
    }
}

} // namespace dp::test

QTEST_MAIN(dp::test::TestAppearance)
#include "tst_appearance.moc"
