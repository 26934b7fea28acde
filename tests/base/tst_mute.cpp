#include "base/mute.h"

#include "support/checks.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Mute;

class TestMute : public QObject
{
    Q_OBJECT

private slots:
    void theTextIsCleaned();
    void categoriesAreInArxivsSpelling();
    void unusableTextsAreRefused_data();
    void unusableTextsAreRefused();
    void theLastDayIsIncluded();
};

void TestMute::theTextIsCleaned()
{
    const auto mute = Mute::checked({0, Mute::Kind::Word, u"  deep\n  learning\u0007 "_s});
    VERIFY_OK(mute);
    QCOMPARE(mute->text, u"deep learning"_s);
}

void TestMute::categoriesAreInArxivsSpelling()
{
    const auto mute = Mute::checked({0, Mute::Kind::Category, u"CS.cv"_s});
    VERIFY_OK(mute);
    QCOMPARE(mute->text, u"cs.CV"_s);
}

void TestMute::unusableTextsAreRefused_data()
{
    QTest::addColumn<Mute::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorKind>("error");
    QTest::newRow("empty") << Mute::Kind::Word << u" "_s << ErrorKind::MuteEmpty;
    QTest::newRow("only signs") << Mute::Kind::Author << u"-, \u200b."_s << ErrorKind::MuteEmpty;
    QTest::newRow("too long") << Mute::Kind::Word << u"x"_s.repeated(201) << ErrorKind::MuteTooLong;
    QTest::newRow("no category") << Mute::Kind::Category << u"zebras"_s << ErrorKind::BadCategory;
}

void TestMute::unusableTextsAreRefused()
{
    QFETCH(Mute::Kind, kind);
    QFETCH(QString, text);
    QFETCH(ErrorKind, error);
    VERIFY_ERROR(Mute::checked({0, kind, text}), error);
}

void TestMute::theLastDayIsIncluded()
{
    Mute mute;
    QVERIFY(mute.isInForce(QDate(2025, 3, 4)));
    mute.until = QDate(2025, 3, 4);
    QVERIFY(mute.isInForce(QDate(2025, 3, 4)));
    QVERIFY(!mute.isInForce(QDate(2025, 3, 5)));
}

DP_TEST(TestMute)
#include "tst_mute.moc"
