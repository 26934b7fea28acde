#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "library/tags.h"

class QPushButton;
class QTreeWidget;

namespace dp {

class Tagging;

/// The list of all tags with their numbers of papers. Tags can be renamed, get another color, and be deleted.
/// Each change is written at once and can be undone in the menu. GUI thread; Tagging must outlive it.
class TagsDialog final : public FittingDialog
{
    Q_OBJECT

public:
    explicit TagsDialog(Tagging &tagging, QWidget *parent = nullptr);

signals:
    /// Emitted when the tags could not be read.
    void failed(const Error &error);

private:
    void read();
    void show(const QList<TagCount> &tags);
    void updateButtons();
    void rename(int row, const QString &name);
    void nextColor();
    void removeTag();
    const TagCount *current() const;

    Tagging &m_tagging;
    QTreeWidget *m_tree;
    QPushButton *m_rename, *m_color, *m_remove;
    QList<TagCount> m_tags;
    bool m_isShowing = false; // the items are being changed by the program
};

} // namespace dp
