#pragma once

#include "gui/dialogs/fittingdialog.h"
#include "transfer/pdfstorage.h"

#include <QDateTime>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace dp {

/// Shows how much space the PDFs use, and asks which of them are moved to the trash. The dialog lists each
/// file that it would remove; the person can untick some of them. GUI thread.
class FreeSpaceDialog : public FittingDialog
{
    Q_OBJECT

public:
    FreeSpaceDialog(
        const PdfStorage &storage, const QString &folder, const QDateTime &now, QWidget *parent = nullptr);

    /// Returns the files to remove.
    QList<PdfStorage::File> chosen() const;

private:
    static QLabel *usedSpace(const PdfStorage &storage, const QString &folder);
    void createChoice();
    void listFiles();
    void showSum();

    const QList<PdfStorage::File> m_files;
    const QDateTime m_now;
    QComboBox *m_which;
    QListWidget *m_list;
    QLabel *m_sum;
    QPushButton *m_ok;
    QList<PdfStorage::File> m_listed;
};

} // namespace dp
