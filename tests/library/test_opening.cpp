// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library_fault.h"
#include "library/subscriptions.h"
#include "library_fixture.h"
#include "store/library_lock.h"

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QStringList complaints; ///< of Qt, while the application is made

void noteComplaint(QtMsgType, const QMessageLogContext&, const QString& text)
{
    complaints += text;
}

Library::Options optionsFor(const QString& folder)
{
    return {.dataDir = folder, .extract = {}, .clock = systemTime};
}

} // namespace

class TestOpening final : public QObject
{
    Q_OBJECT

public:
    TestOpening(const QString& folder, Library::Opening begun)
        : m_folder(folder)
        , m_begun(std::move(begun))
    {
    }

private slots:
    void whatWasBegunIsTheLibrary()
    {
        QCOMPARE(complaints, QStringList()); // such as that the application is not in the main thread
        const auto library = Library::open(optionsFor(m_folder), std::move(m_begun));
        QVERIFY(library.has_value());
        QVERIFY((*library)->isNew());
        QVERIFY(settledResult((*library)->subscriptions().addFolder({u"뉴스"_s})).has_value());
        QCOMPARE(settledResult((*library)->subscriptions().folders())->size(), 1);
    }

    void itsErrorComesWhenItIsWanted()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"library"_s);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        const auto library = Library::open(optionsFor(file), Library::beginToOpen(optionsFor(file)));
        QVERIFY(!library.has_value());
        QCOMPARE(library.error().kind, ErrorKind::LibraryUnusable);
        QCOMPARE(library.error().code, int(LibraryFault::IsAFile));
    }

    /// A second window hands over and ends: what it had begun must not keep the first one from exchanging its file.
    void whatNobodyTakesIsClosed()
    {
        const QTemporaryDir folder;
        Library::beginToOpen(optionsFor(folder.path()));
        QVERIFY(QFileInfo::exists(folder.filePath(u"library.db"_s)));
        QVERIFY(LibraryLock::take(folder.path(), LibraryLock::Sort::Alone).has_value());
    }

    /// A lane that finished it itself would now and then answer twice, see finishFor.
    void answersComeFromTheEventLoopAlone()
    {
        const QTemporaryDir folder;
        auto library = Library::open(optionsFor(folder.path()));
        const auto answer = (*library)->subscriptions().folders();
        library->reset(); // all that was asked is done
        QVERIFY(!answer.isFinished());
        QTRY_VERIFY(answer.isFinished());
    }

private:
    QString m_folder;
    Library::Opening m_begun;
};

int main(int argc, char* argv[])
{
    // As the window does it: before there is an application, or any other object of Qt.
    const QTemporaryDir folder;
    Library::Opening begun = Library::beginToOpen(optionsFor(folder.path()));
    begun.wait();
    const auto handler = qInstallMessageHandler(noteComplaint);
    QCoreApplication application(argc, argv);
    qInstallMessageHandler(handler);
    TestOpening test(folder.path(), std::move(begun));
    return QTest::qExec(&test, argc, argv);
}

#include "test_opening.moc"
