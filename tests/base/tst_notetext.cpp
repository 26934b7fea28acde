#include "base/notetext.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
namespace notetext = dp::notetext;

class TestNoteText : public QObject
{
    Q_OBJECT

private slots:
    void theTextStaysAsWritten();
    void onlyWhiteSpaceIsNoNote();
    void controlCharactersAreRemoved();
    void aTooLongTextIsRefused();
};

void TestNoteText::theTextStaysAsWritten()
{
    for (const QString &text : {u"# Heading\n\n- one\n- two\n\n    code\n"_s, u"  indented"_s,
             u"<img src=file:///etc/passwd>"_s, u"x\u200dy 🐟"_s}) {
        const auto checked = notetext::checked(text);
        VERIFY_OK(checked);
        QCOMPARE(*checked, text);
    }
}

void TestNoteText::onlyWhiteSpaceIsNoNote()
{
    for (const QString &text : {u""_s, u" "_s, u"\n\t\n"_s}) {
        const auto checked = notetext::checked(text);
        VERIFY_OK(checked);
        QVERIFY(checked->isEmpty());
    }
}

void TestNoteText::controlCharactersAreRemoved()
{
    const auto checked = notetext::checked(u"a\u001b[31mb"_s + QChar(u'\0') + u"c"_s);
    VERIFY_OK(checked);
    for (const QChar c : *checked)
        QVERIFY(c.category() != QChar::Other_Control);
}

void TestNoteText::aTooLongTextIsRefused()
{
    VERIFY_OK(notetext::checked(u"x"_s.repeated(notetext::maximumLength)));
    VERIFY_ERROR(notetext::checked(u"x"_s.repeated(notetext::maximumLength + 1)), dp::ErrorKind::NoteTooLong);
}

DP_TEST(TestNoteText)
#include "tst_notetext.moc"
