#pragma once

#include <QFileDialog>

class QFileIconProvider;

namespace dp {

/// A file dialog that is opened with open() and deletes itself when it is closed.
class FileDialog final : public QFileDialog
{
    Q_OBJECT

public:
    /// icons: must outlive the dialog, because another thread uses it until the dialog is destroyed.
    FileDialog(QFileIconProvider &icons, QWidget *parent, const QString &title, const QString &folder,
        const QString &filter);

    /// Lets the person choose a file to save to, which need not exist. A name without a suffix gets the
    /// suffix of the chosen filter.
    void chooseNewFile(const QString &suggestedName);
    /// Returns the suffix of a filter such as "Markdown (*.md)", without its dot; empty: any suffix.
    static QString suffixOf(const QString &filter);

protected:
    void accept() override;

private:
    void askToReplace(const QString &path);
};

} // namespace dp
