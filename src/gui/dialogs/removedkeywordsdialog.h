#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "library/removedkeywords.h"

#include <QList>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dp {

/// Shows the keywords that can be restored, the last removed one first. The dialog stays open after a keyword
/// was restored. GUI thread.
class RemovedKeywordsDialog : public FittingDialog
{
    Q_OBJECT

public:
    explicit RemovedKeywordsDialog(QWidget *parent = nullptr);

    /// Shows these keywords instead of the ones that were shown.
    void setKeywords(const QList<RemovedKeyword> &keywords);

signals:
    void restoreRequested(const RemovedKeyword &keyword);

private:
    void restore();

    QList<RemovedKeyword> m_keywords;
    QLabel *m_text;
    QTreeWidget *m_list;
    QPushButton *m_restore;
};

} // namespace dp
