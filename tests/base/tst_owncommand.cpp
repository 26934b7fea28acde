#include "base/owncommand.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::OwnCommand;

class TestOwnCommand : public QObject
{
    Q_OBJECT

private slots:
    void argumentsHaveTheValues_data();
    void argumentsHaveTheValues();
    void invalidCommandsAreRefused_data();
    void invalidCommandsAreRefused();
    void settingsKeepCommands();
    void damagedSettingsHaveNoCommands();
};

void TestOwnCommand::argumentsHaveTheValues_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("words") << u"tool a  b"_s << u"x"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("a value is one argument") << u"tool {title} end"_s << u"two words; rm -rf \"x\" $(y) `z`"_s
                                             << QStringList{u"two words; rm -rf \"x\" $(y) `z`"_s, u"end"_s};
    QTest::newRow("within a word") << u"tool --title={title}"_s << u"two words"_s
                                   << QStringList{u"--title=two words"_s};
    QTest::newRow("quoted") << u"tool \"a {title} b\""_s << u"x"_s << QStringList{u"a x b"_s};
    QTest::newRow("a value is no option") << u"tool {title}"_s << u"-rf"_s << QStringList{u" -rf"_s};
    QTest::newRow("an option of the user") << u"tool -{title}"_s << u"v"_s << QStringList{u"-v"_s};
    QTest::newRow("placeholders in values stay")
        << u"tool {title}{id}"_s << u"{id} {url}"_s << QStringList{u"{id} {url}7"_s};
    QTest::newRow("unknown placeholders stay")
        << u"tool {other} {}"_s << u"x"_s << QStringList{u"{other}"_s, u"{}"_s};
    QTest::newRow("no lines") << u"tool {title}"_s << u"a\nb\tc\u001b[2Jd"_s << QStringList{u"a b c[2Jd"_s};
    QTest::newRow("an empty value stays an argument")
        << u"tool {title} b"_s << QString() << QStringList{QString(), u"b"_s};
}

void TestOwnCommand::argumentsHaveTheValues()
{
    QFETCH(QString, line);
    QFETCH(QString, title);
    QFETCH(QStringList, arguments);
    const auto command = OwnCommand::checked({u"N"_s, line});
    VERIFY_OK(command);
    QCOMPARE(command->program(), u"tool"_s);
    QCOMPARE(command->arguments({{u"title"_s, title}, {u"id"_s, u"7"_s}}), arguments);
}

void TestOwnCommand::invalidCommandsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no name") << u" "_s << u"tool"_s << ErrorKind::CommandUnnamed;
    QTest::newRow("no program") << u"N"_s << u" "_s << ErrorKind::CommandEmpty;
    QTest::newRow("an empty program") << u"N"_s << u"\"\""_s << ErrorKind::CommandEmpty;
    QTest::newRow("long name") << u"N"_s.repeated(61) << u"tool"_s << ErrorKind::CommandTooLong;
    QTest::newRow("long line") << u"N"_s << u"tool "_s.repeated(600) << ErrorKind::CommandTooLong;
    QTest::newRow("a title as the program") << u"N"_s << u"{title} x"_s << ErrorKind::CommandInProgram;
    QTest::newRow("a title in the code of a shell")
        << u"N"_s << u"sh -c \"echo {title}\""_s << ErrorKind::CommandInCode;
    for (const char *line : {"bash -lc \"echo {id}\"", "bash -cx \"echo {title}\"", "bash -c -- \"{title}\"",
             "perl -e \"{title}\"", "perl -ne \"{title}\"", "node --eval \"{title}\"", "php -r \"{title}\""})
        QTest::newRow(line) << u"N"_s << QString::fromLatin1(line) << ErrorKind::CommandInCode;
}

void TestOwnCommand::invalidCommandsAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QFETCH(ErrorKind, kind);
    const auto command = OwnCommand::checked({name, line});
    QVERIFY(!command);
    QCOMPARE(command.error().kind, kind);
}

void TestOwnCommand::settingsKeepCommands()
{
    const QList<OwnCommand> commands{{u"One \"quoted\""_s, u"tool \"a b\" {id}"_s},
        {u"二"_s, u"/opt/x {title}"_s, OwnCommand::Input::Json, OwnCommand::Output::ReplacesNote},
        {u"Three"_s, u"y"_s, OwnCommand::Input::None, OwnCommand::Output::AppendedToNote}};
    QCOMPARE(OwnCommand::fromText(OwnCommand::toText(commands)), commands);
    QCOMPARE(OwnCommand::toText({}), QString());
}

void TestOwnCommand::damagedSettingsHaveNoCommands()
{
    for (const QString &text :
        {u"[{"_s, u"7"_s, u"[1, {\"name\": \"x\"}, {\"name\": \"x\", \"line\": \"{id}\"}]"_s})
        QCOMPARE(OwnCommand::fromText(text), QList<OwnCommand>());
}

DP_TEST(TestOwnCommand)
#include "tst_owncommand.moc"
