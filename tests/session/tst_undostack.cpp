#include "session/undostack.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Stores its calls in a list.
class FakeCommand final : public UndoCommand
{
public:
    FakeCommand(const QString &name, QStringList &calls)
        : m_name(name)
        , m_calls(calls)
    {
    }
    QString text() const override { return m_name; }
    void apply() override { m_calls << u"apply "_s + m_name; }
    void revert() override { m_calls << u"revert "_s + m_name; }
    bool hasEffect() const override { return !m_name.isEmpty(); }

private:
    const QString m_name;
    QStringList &m_calls;
};

} // namespace

class TestUndoStack : public QObject
{
    Q_OBJECT

private slots:
    void theLastChangeIsRevertedFirst();
    void anUndoneChangeIsMadeAgain();
    void aNewChangeForgetsTheUndoneOnes();
    void theOldestChangesAreForgotten();
    void changesOfAGroupAreOneStep();
    void clearForgetsEverything();
    void anEmptyStackDoesNothing();
    void commandsWithoutAnEffectAreRemoved();

private:
    void push(const QString &name) { m_stack.push(std::make_unique<FakeCommand>(name, m_calls)); }

    QStringList m_calls;
    UndoStack m_stack;

private slots:
    void init()
    {
        m_stack.clear();
        m_calls.clear();
    }
};

void TestUndoStack::theLastChangeIsRevertedFirst()
{
    push(u"a"_s);
    push(u"b"_s);
    QCOMPARE(m_stack.undoText(), u"b"_s);
    m_stack.undo();
    QCOMPARE(m_stack.undoText(), u"a"_s);
    m_stack.undo();
    QCOMPARE(m_calls, QStringList({u"revert b"_s, u"revert a"_s}));
    QVERIFY(!m_stack.canUndo());
}

void TestUndoStack::anUndoneChangeIsMadeAgain()
{
    push(u"a"_s);
    push(u"b"_s);
    m_stack.undo();
    m_stack.undo();
    QCOMPARE(m_stack.redoText(), u"a"_s);
    m_calls.clear();
    m_stack.redo();
    m_stack.redo();
    QCOMPARE(m_calls, QStringList({u"apply a"_s, u"apply b"_s}));
    QVERIFY(!m_stack.canRedo());
    QCOMPARE(m_stack.undoText(), u"b"_s);
}

void TestUndoStack::aNewChangeForgetsTheUndoneOnes()
{
    push(u"a"_s);
    m_stack.undo();
    push(u"b"_s);
    QVERIFY(!m_stack.canRedo());
    QCOMPARE(m_stack.undoText(), u"b"_s);
}

void TestUndoStack::theOldestChangesAreForgotten()
{
    for (int i = 0; i < UndoStack::maximumSteps + 5; ++i)
        push(QString::number(i));
    int undone = 0;
    for (; m_stack.canUndo(); ++undone)
        m_stack.undo();
    QCOMPARE(undone, UndoStack::maximumSteps);
    QCOMPARE(m_calls.last(), u"revert 5"_s);
}

void TestUndoStack::changesOfAGroupAreOneStep()
{
    const UndoStack::Group group{m_stack.newGroup(), u"all"_s};
    const auto add = [&](const QString &name) {
        m_stack.push(std::make_unique<FakeCommand>(name, m_calls), group);
    };
    for (int i = 0; i < UndoStack::maximumSteps + 5; ++i)
        add(QString::number(i));
    QCOMPARE(m_stack.undoSteps().size(), 1);
    QCOMPARE(m_stack.undoText(), u"all"_s);
    push(u"other"_s); // another change comes between two of the group
    add(u"late"_s);
    QCOMPARE(m_stack.undoSteps().size(), 3);
    m_stack.undo(3);
    QCOMPARE(m_calls.size(), UndoStack::maximumSteps + 5 + 2);
    QCOMPARE(m_calls.last(), u"revert 0"_s);
    m_calls.clear();
    m_stack.redo();
    QCOMPARE(m_calls.first(), u"apply 0"_s);
    QCOMPARE(m_calls.size(), UndoStack::maximumSteps + 5);
}

void TestUndoStack::clearForgetsEverything()
{
    push(u"a"_s);
    push(u"b"_s);
    m_stack.undo();
    QSignalSpy changed(&m_stack, &UndoStack::changed);
    m_stack.clear();
    QVERIFY(!m_stack.canUndo());
    QVERIFY(!m_stack.canRedo());
    QCOMPARE(changed.size(), 1);
}

void TestUndoStack::anEmptyStackDoesNothing()
{
    QSignalSpy changed(&m_stack, &UndoStack::changed);
    m_stack.undo();
    m_stack.redo();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_stack.undoText(), QString());
    QCOMPARE(m_stack.redoText(), QString());
}

void TestUndoStack::commandsWithoutAnEffectAreRemoved()
{
    push(u"a"_s);
    push({});
    QSignalSpy changed(&m_stack, &UndoStack::changed);
    m_stack.removeWithoutEffect();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_stack.undoText(), u"a"_s);
    m_stack.removeWithoutEffect();
    QCOMPARE(changed.size(), 1);
}

} // namespace dp::test

DP_TEST(dp::test::TestUndoStack)
#include "tst_undostack.moc"
