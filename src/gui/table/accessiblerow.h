#pragma once

#include <QAccessible>
#include <QCoreApplication>
#include <QPointer>

namespace dp {

class PapersTable;

/// A row of a table for assistive technology: one item with all texts of a paper, or a heading. The item
/// belongs to the paper and not to the row number, so it stays valid when rows are inserted or removed above.
/// Its actions act on its paper, whatever row is the current one. GUI thread; owned by the AccessibleList.
class AccessibleRow final : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(dp::AccessibleRow)

public:
    /// key: the identifier of the paper, or the negative key of a group, see RowsModel.
    AccessibleRow(PapersTable &table, qint64 key);

    /// Returns the number of the row; -1 if the paper is no longer in the list.
    int row() const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QString name() const;

    QPointer<PapersTable> m_table;
    qint64 m_key;
};

} // namespace dp
