#pragma once

#include "base/keyword.h"
#include "gui/dialogs/fittingdialog.h"

#include <memory>

class QPushButton;
class QTreeWidgetItem;

namespace Ui {
class WelcomeDialog;
}

namespace dp {

/// The dialog of the first start. Explains the next steps and lets the person choose keywords before anything
/// is fetched.
class WelcomeDialog : public FittingDialog
{
    Q_OBJECT

public:
    /// library: the keywords of the library. Those that a new library has are offered as examples and are not
    /// ticked, unless they have papers. The other ones are ticked.
    explicit WelcomeDialog(const QList<KeywordState> &library, QWidget *parent = nullptr);
    ~WelcomeDialog() override;

    /// Returns the ticked keywords.
    QList<Keyword> keywords() const;
    /// Shows a button that opens the list of backups, if the folder of the library contains backups.
    void offerBackups();
    bool fetchNow() const { return m_fetchNow; }

    void accept() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Emitted when the person wants to restore a backup instead of using the ticked keywords. The dialog is
    /// then closed.
    void restoreRequested();
    /// Emitted when the person wants to import keywords from files. The dialog stays open.
    void importRequested();

private:
    void setUpButtons();
    void fillList(const QList<KeywordState> &library);
    QTreeWidgetItem *addGroup(int row, const QString &name);
    void addItem(QTreeWidgetItem *group, const Keyword &keyword, bool isTicked);
    QList<QTreeWidgetItem *> items() const;
    void add();
    bool isTyped() const;
    Result<Keyword> typed() const;
    void showCounts();
    void validate();

    std::unique_ptr<Ui::WelcomeDialog> m_ui;
    QList<Keyword> m_offered; // the keywords of the items
    QTreeWidgetItem *m_own = nullptr; // the group of the keywords that were in the library or were typed
    QString m_addedCategories; // text of the field for categories when the last keyword was added
    QPushButton *m_fetch = nullptr;
    QPushButton *m_later = nullptr;
    bool m_fetchNow = false;
};

} // namespace dp
