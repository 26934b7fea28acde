#pragma once

#include "base/paper.h"
#include "text/searchterms.h"

#include <QTextBrowser>

namespace dp {

/// The panel that opens below a row. It shows the title, the authors, the data, the abstract and the links of
/// a paper. The text can be selected and copied. All text from outside the program is escaped. No image or
/// other resource is ever loaded.
class AbstractPanel : public QTextBrowser
{
    Q_OBJECT

public:
    explicit AbstractPanel(QWidget *parent = nullptr);

    void setPaper(const LibraryPaper &libraryPaper);
    /// Sets the search terms that are highlighted. Takes effect with the next setPaper().
    void setTerms(const QList<SearchTerm> &terms) { m_terms = terms; }
    /// Returns the height in pixels that the text needs at this width.
    int heightAt(int width);

signals:
    void linkActivated(const QUrl &url);
    /// Emitted when Escape was pressed. The focus then returns to the list.
    void left();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void render();
    QString html() const;

    QString shown(const QString &text) const;

    LibraryPaper m_shelved;
    QList<SearchTerm> m_terms;
    int m_heightWidth = -1;
    int m_height = 0;
};

} // namespace dp
