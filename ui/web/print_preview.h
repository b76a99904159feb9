// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBuffer>
#include <QDialog>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPdfDocument;
class QPrinter;
class QPushButton;

namespace byline {

class ReadingView;

/// The article on its sheets, as it will be printed: paper and direction can be chosen, and it goes to a printer or
/// into a PDF file from here.
class PrintPreview final : public QDialog
{
    Q_OBJECT

public:
    using FailedFunction = std::function<void(const QString& trouble)>;
    /// `name`: of the file or print job, without an ending. `failed`: when that is to be said after it was closed.
    PrintPreview(ReadingView& view, const QString& name, QWidget* window, FailedFunction failed);
    ~PrintPreview() override;

    /// Of the sheets that are shown; 0 while they are being laid out.
    int pageCount() const;
    const QByteArray& pdf() const { return m_buffer.data(); }

    /// While a file is written this stops it, and stays to say what became of it; only the second time it goes.
    void reject() override;

private:
    void addPapers(QComboBox& papers);
    void layOut();
    void show(const QByteArray& pdf);
    void askForFile();
    void write(const QString& path);
    void askForPrinter();
    void sendToPrinter();
    void beginWith(const QString& state);
    void endWith(const QString& trouble);

    QPointer<ReadingView> m_view;
    QString m_name;
    FailedFunction m_failed;
    std::shared_ptr<QPrinter> m_printer;
    QBuffer m_buffer; ///< the document reads it while sheets are drawn
    QPdfDocument* m_document;
    QComboBox* m_papers;
    QComboBox* m_directions;
    QLabel* m_state;
    QPushButton* m_save;
    QPushButton* m_print;
    std::shared_ptr<std::atomic<bool>> m_stopWriting; ///< none: nothing is written
    int m_number = 0;                                 ///< of the layout; an older one that comes late is ignored
};

} // namespace byline
