// Each dialog fits on a small screen with a scale of 2, which has twice as many pixels.
#include "gui/dialogsizes.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestDialogSizesScaled : public QObject
{
    Q_OBJECT

private slots:
    void dialogsFitOnASmallScreen();
};

void TestDialogSizesScaled::dialogsFitOnASmallScreen()
{
    appearance::apply(u"light"_s);
    for (const int points : {8, 10, 20}) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
        QCOMPARE(DialogSizes().all(), QString());
    }
}

} // namespace dp::test

DP_REGISTER_TEST(dp::test::TestDialogSizesScaled, dp::test::SmallScreenApplication<2>, __COUNTER__)
#include "tst_dialogsizesscaled.moc"
