#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "library/tags.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace dp {

/// A small dialog for the tags of some papers: a field that finds tags, and the list of all tags with check
/// boxes. Return in the field checks the current tag of the list, or creates a tag; Return in the empty field
/// saves. A tag that only some of the papers have stays as it is until the person changes it. GUI thread.
class TagEditor final : public FittingDialog
{
    Q_OBJECT

public:
    /// papers: number of papers whose tags are edited.
    TagEditor(qsizetype papers, QWidget *parent = nullptr);

    /// Sets all tags, with the number of these papers that have each of them. What the person has typed and
    /// checked before stays.
    void setTags(const QList<TagCount> &tags);
    /// Returns the names of the tags that all papers get.
    QStringList added() const;
    /// Returns the names of the tags that are removed from all papers.
    QStringList removed() const;

    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    bool useTyped();
    QListWidgetItem *find(const QString &name) const;
    QListWidgetItem *addItem(const Tag &tag, Qt::CheckState state, Qt::CheckState before);
    QStringList namesWhere(Qt::CheckState now) const;

    const qsizetype m_papers;
    QLineEdit *m_field;
    QListWidget *m_list;
    QListWidgetItem *m_new; // the last entry, which creates a tag
    QLabel *m_problem;
};

} // namespace dp
