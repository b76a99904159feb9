// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/print_preview.h"

#include "core/async.h"
#include "ui/web/reading_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPageLayout>
#include <QPromise>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QThreadPool>
#include <QVBoxLayout>

#include <QtPdf/QPdfDocument>
#include <QtPdfWidgets/QPdfView>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include <initializer_list>
#include <utility>

namespace byline {

namespace {

constexpr qreal kMargin = 20; ///< mm
constexpr qsizetype kWrittenAtOnce = 1 << 20;

struct Written
{
    bool isThere = false;
    QString trouble; ///< empty: it was stopped
};

/// All of it or nothing.
Written written(const QString& path, const QByteArray& pdf, const std::atomic<bool>& stop)
{
    QSaveFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (qsizetype from = 0; good && !stop && from < pdf.size(); from += kWrittenAtOnce) {
        const QByteArray piece = pdf.mid(from, kWrittenAtOnce);
        good = file.write(piece) == piece.size();
    }
    good = good && file.flush();
    if (good && stop)
        return {};
    good = good && file.commit();
    return {good, good ? QString() : file.errorString()};
}

} // namespace

PrintPreview::PrintPreview(ReadingView& view, const QString& name, QWidget* window, FailedFunction failed)
    : QDialog(window)
    , m_view(&view)
    , m_name(name)
    , m_failed(std::move(failed))
    , m_printer(std::make_shared<QPrinter>(QPrinter::HighResolution))
    , m_document(new QPdfDocument(this))
    , m_papers(new QComboBox(this))
    , m_directions(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("Save as PDF…"), this))
    , m_print(new QPushButton(tr("Print…"), this))
{
    setObjectName(QStringLiteral("printPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print: %1").arg(name));
    setAttribute(Qt::WA_WindowPropagation); // the colours of the window
    resize(QSize(760, 880).boundedTo(screen()->availableSize() - QSize(48, 48)));
    m_printer->setDocName(name);
    m_printer->setPageMargins({kMargin, kMargin, kMargin, kMargin}, QPageLayout::Millimeter);
    addPapers(*m_papers);
    m_papers->setAccessibleName(tr("Paper"));
    m_directions->addItem(tr("Portrait"), int(QPageLayout::Portrait));
    m_directions->addItem(tr("Landscape"), int(QPageLayout::Landscape));
    m_directions->setAccessibleName(tr("Orientation"));
    m_state->setTextFormat(Qt::PlainText);

    auto* sheets = new QPdfView(this);
    sheets->setDocument(m_document);
    sheets->setPageMode(QPdfView::PageMode::MultiPage);
    sheets->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    sheets->setFrameShape(QFrame::NoFrame);
    QPalette around; // what shows between the sheets is brighter than a dark window otherwise
    around.setColor(QPalette::Dark, window->palette().color(QPalette::Mid));
    sheets->setPalette(around);
    sheets->setAccessibleName(tr("Pages to print"));

    auto* end = new QDialogButtonBox(QDialogButtonBox::Cancel, this); // in the platform's order
    end->addButton(m_print, QDialogButtonBox::AcceptRole);
    m_print->setDefault(true);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_papers);
    choices->addWidget(m_directions);
    choices->addStretch(1);
    choices->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(end);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addLayout(choices);
    column->addWidget(sheets, 1);
    column->addLayout(buttons);
    setTabOrder(m_directions, sheets); // the buttons were made before

    connect(m_papers, &QComboBox::activated, this, &PrintPreview::layOut);
    connect(m_directions, &QComboBox::activated, this, &PrintPreview::layOut);
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::askForFile);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::askForPrinter);
    connect(end, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layOut();
}

PrintPreview::~PrintPreview()
{
    m_document->close(); // before the buffer it reads
}

int PrintPreview::pageCount() const
{
    return m_document->status() == QPdfDocument::Status::Ready ? m_document->pageCount() : 0;
}

/// The printer's own paper first: it is what lies in it.
void PrintPreview::addPapers(QComboBox& papers)
{
    const QPageSize::PageSizeId usual =
        QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
    if (m_printer->printerName().isEmpty())
        m_printer->setPageSize(QPageSize(usual));
    QList<QPageSize> sizes {m_printer->pageLayout().pageSize()};
    for (const auto id : {QPageSize::A4, QPageSize::A5, QPageSize::B5, QPageSize::Letter, QPageSize::Legal})
        if (!sizes.contains(QPageSize(id)))
            sizes += QPageSize(id);
    for (const QPageSize& size : sizes)
        papers.addItem(size.name(), QVariant::fromValue(size));
}

void PrintPreview::layOut()
{
    if (!m_view) {
        close();
        return;
    }
    m_printer->setPageSize(m_papers->currentData().value<QPageSize>());
    m_printer->setPageOrientation(QPageLayout::Orientation(m_directions->currentData().toInt()));
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_state->setText(tr("Laying out the pages…"));
    const auto laidOut = [guard = QPointer(this), number = ++m_number](const QByteArray& pdf) {
        if (guard && number == guard->m_number)
            guard->show(pdf);
    };
    m_view->layOut(m_printer->pageLayout(), laidOut);
}

void PrintPreview::show(const QByteArray& pdf)
{
    m_document->close();
    m_buffer.close();
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    m_document->load(&m_buffer);
    if (pageCount() == 0) {
        endWith(tr("The pages could not be laid out. Close this window and try again."));
        return;
    }
    m_save->setEnabled(true);
    m_print->setEnabled(true);
    m_state->setText(tr("%n pages", nullptr, pageCount()));
}

void PrintPreview::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Save as PDF"), QDir::homePath(), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_name + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintPreview::write);
    dialog->open();
}

void PrintPreview::write(const QString& path)
{
    beginWith(tr("Saving %1…").arg(QFileInfo(path).fileName()));
    // The window goes on, however slow the disk is.
    m_stopWriting = std::make_shared<std::atomic<bool>>(false);
    const auto writing = [path, pdf = pdf(), stop = m_stopWriting] { return written(path, pdf, *stop); };
    inBackground(writing).then(this, [this, path](const Written& written) {
        const bool stopped = *std::exchange(m_stopWriting, nullptr);
        if (written.isThere && !stopped)
            accept();
        else if (written.isThere)
            endWith(tr("It was too late to stop: %1 was saved.").arg(QDir::toNativeSeparators(path)));
        else if (written.trouble.isEmpty())
            endWith(tr("Stopped. No file was saved."));
        else
            endWith(tr("%1 could not be written: %2. Choose another location.")
                        .arg(QDir::toNativeSeparators(path), written.trouble));
    });
}

void PrintPreview::reject()
{
    if (m_stopWriting && !m_stopWriting->exchange(true))
        m_state->setText(tr("Stopping…"));
    else
        QDialog::reject();
}

void PrintPreview::askForPrinter()
{
    auto* dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &PrintPreview::sendToPrinter);
    dialog->open();
}

void PrintPreview::sendToPrinter()
{
    if (!m_view)
        return;
    beginWith(tr("Sending to the printer…"));
    m_view->printOn(m_printer, [guard = QPointer(this), name = m_name, failed = m_failed](bool printed) {
        const QString trouble = tr("The printer did not accept it. Check that it is on and try again, or save as PDF.");
        if (printed && guard)
            guard->accept();
        else if (!printed && guard)
            guard->endWith(trouble);
        else if (!printed)
            failed(QStringLiteral("%1: %2").arg(name, trouble));
    });
}

void PrintPreview::beginWith(const QString& state)
{
    for (QWidget* part : std::initializer_list<QWidget*> {m_papers, m_directions, m_save, m_print})
        part->setEnabled(false); // other sheets would be laid out under it
    m_state->setText(state);
}

void PrintPreview::endWith(const QString& trouble)
{
    m_state->setText(trouble);
    m_state->setWordWrap(true);
    m_papers->setEnabled(true);
    m_directions->setEnabled(true);
    m_print->setEnabled(pageCount() > 0);
    m_save->setEnabled(pageCount() > 0);
}

} // namespace byline
