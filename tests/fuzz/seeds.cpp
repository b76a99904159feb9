// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fuzz targets without a fuzzer, for every build: each seed, whole and cut off at each byte.

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

int main(int argc, char** argv)
{
    int seeds = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QFile::decodeName(argv[i]), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
                return 1;
            }
            const QByteArray bytes = file.readAll();
            ++seeds;
            for (qsizetype size = 0; size <= bytes.size(); ++size) {
                // A copy of its own, so that a read past its end is seen.
                const QByteArray cut(bytes.constData(), size);
                LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(cut.constData()),
                                       static_cast<std::size_t>(cut.size()));
            }
        }
    }
    std::printf("%d seeds\n", seeds);
    return seeds > 0 ? 0 : 1;
}
