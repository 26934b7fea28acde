#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "transfer/snapshotreader.h"

class QLabel;
class QSpinBox;

namespace dp {

class CategoryEdit;

/// Asks which papers to import from the metadata snapshot of arXiv.
class SnapshotDialog : public FittingDialog
{
    Q_OBJECT

public:
    SnapshotDialog(const QString &path, int thisYear, QWidget *parent = nullptr);

    SnapshotChoice choice() const;

protected:
    void done(int result) override;

private:
    CategoryEdit *m_categories;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QLabel *m_problem;
};

} // namespace dp
