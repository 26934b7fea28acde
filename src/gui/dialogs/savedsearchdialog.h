#pragma once

#include "base/savedsearch.h"
#include "gui/dialogs/fittingdialog.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dp {

/// Asks for the name and the text of a saved search. A line below the text explains how the search is
/// understood.
class SavedSearchDialog : public FittingDialog
{
    Q_OBJECT

public:
    enum class Field { Name, Text };

    /// search: what the dialog shows at first. taken: names of other saved searches. focus: the field that
    /// has the keyboard focus at first.
    SavedSearchDialog(const QString &title, const SavedSearch &search, const QStringList &taken, Field focus,
        QWidget *parent = nullptr);

    SavedSearch search() const;

private:
    void addFields();
    Result<SavedSearch> checked() const;
    void validate();

    const SavedSearch m_search;
    const QStringList m_taken;
    QLineEdit *m_name;
    QLineEdit *m_text;
    QLabel *m_understood;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace dp
