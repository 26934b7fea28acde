// The table of all actions, and the lists that agree with it.
#include "gui/window/actiontable.h"

#include "gui/window/windowactions.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Returns the section of the manual that the table describes.
QString expectedSection()
{
    QStringList lines;
    std::optional<ActionSection> section;
    for (const ActionRow &row : actiontable::rows()) {
        if (*row.keys == '\0')
            continue;
        if (std::exchange(section, row.section) != row.section)
            lines << u".SS "_s + actiontable::title(row.section);
        lines << u".TP"_s
              << u".B "_s + actiontable::keysText(actiontable::shortcuts(row), QKeySequence::PortableText)
              << actiontable::plainText(row);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

class TestActionTable : public QObject
{
    Q_OBJECT

private slots:
    void everyActionIsInTheTable();
    void noNameOrKeyIsUsedTwice();
    void everyKeyIsAKey();
    void theManualListsTheKeys();
};

void TestActionTable::everyActionIsInTheTable()
{
    QObject parent;
    const WindowActions actions(&parent);
    const QList<QAction *> all = actions.findChildren<QAction *>();
    qsizetype rows = 0;
    for (const ActionRow &row : actiontable::rows()) {
        if (!*row.name)
            continue;
        ++rows;
        const auto *action = actions.findChild<QAction *>(QLatin1StringView(row.name));
        QVERIFY2(action, row.name);
        QCOMPARE(action->shortcuts(), actiontable::shortcuts(row));
    }
    QCOMPARE(all.size(), rows);
    // Each row is a member, and each member has a row.
    constexpr qsizetype other = sizeof(QObject) + sizeof(QHash<const ActionRow *, QAction *>);
    QCOMPARE(qsizetype(sizeof(WindowActions)) - other, rows * qsizetype(sizeof(QAction *)));
}

void TestActionTable::noNameOrKeyIsUsedTwice()
{
    QSet<QString> names, keys;
    for (const ActionRow &row : actiontable::rows()) {
        if (*row.name) {
            QVERIFY2(!names.contains(QLatin1StringView(row.name)), row.name);
            names << QLatin1StringView(row.name);
        }
        for (const QKeySequence &key : actiontable::shortcuts(row)) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys << key.toString();
        }
    }
    QVERIFY(keys.size() > 25);
}

void TestActionTable::everyKeyIsAKey()
{
    for (const ActionRow &row : actiontable::rows()) {
        QVERIFY(!actiontable::plainText(row).isEmpty());
        QVERIFY2(!actiontable::plainText(row).contains(u'&'), row.text);
        QVERIFY2(*row.name || *row.keys, row.text);
        QCOMPARE(actiontable::keysText(actiontable::shortcuts(row), QKeySequence::PortableText),
            QString::fromLatin1(row.keys).replace(u" "_s, u", "_s));
    }
}

void TestActionTable::theManualListsTheKeys()
{
    QFile file(QStringLiteral(DP_MANUAL));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll());
    const auto begin = manual.indexOf(u".SS Reading"_s);
    const auto end = manual.indexOf(u".SH "_s, begin);
    QVERIFY(begin > 0 && end > begin);
    const QString section = manual.mid(begin, end - begin);
    if (section != expectedSection())
        qWarning("The section of the manual must be:\n%s", qPrintable(expectedSection()));
    QVERIFY(section == expectedSection());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestActionTable)
#include "tst_actiontable.moc"
