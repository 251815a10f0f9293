/// Traditional characters and their simplified forms, as far as reports, their forms and agencies' names use them.
///
/// For comparing only: what is archived keeps the characters of the source.
enum TraditionalCharacters {
  /// The simplified form of a scalar of the basic plane; the scalar itself where there is none.
  static func simplified(_ value: UInt32) -> UInt32 {
    guard value >= first, value - first < UInt32(table.count) else { return value }
    return UInt32(table[Int(value - first)])
  }

  private static let first: UInt32 = 0x4E00

  private static let table: [UInt16] = {
    var table = (UInt16(first)...0x9FFF).map { $0 }
    var traditional: UInt32?
    for scalar in pairs.unicodeScalars where scalar.value >= first && scalar.value <= 0x9FFF {
      if let from = traditional {
        table[Int(from - first)] = UInt16(scalar.value)
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
    return table
  }()

  /// Traditional and simplified in turn.
  private static let pairs = """
    總总 體体 況况 動动 開开 請请 處处 訴诉 訟讼 議议 復复 複复 覆复 問问 題题 進进 報报 吿告 項项 務务 機机 關关 單单 級级 廳厅 區区 \
    縣县 鎮镇 鄉乡 辦办 會会 員员 學学 醫医 團团 隊队 館馆 監监 電电 話话 郵邮 編编 碼码 網网 聯联 係系 繫系 訊讯 資资 規规 範范 廢废 \
    現现 罰罚 許许 徵征 費费 數数 據据 統统 計计 終终 時时 間间 對对 應应 當当 與与 為为 爲为 無无 維维 結结 糾纠 轉转 續续 繼继 發发 製制 \
    經经 濟济 國国 華华 條条 組组 織织 領领 導导 實实 認认 決决 採采 購购 額额 萬万 億亿 個个 種种 類类 業业 農农 財财 產产 產产 車车 東东 \
    貴贵 陽阳 廣广 龍龙 雲云 衛卫 軍军 檢检 審审 紀纪 檔档 標标 準准 較较 證证 書书 載载 連连 從从 眾众 衆众 見见 講讲 釋释 讀读 訪访 協协 \
    調调 傳传 遞递 權权 門门 戶户 雜杂 積积 極极 職职 習习 補补 災灾 環环 鐵铁 銅铜 銀银 錢钱 馬马 歷历 曆历 廠厂 層层 屬属 歲岁 島岛 帳帐 \
    幣币 幫帮 幹干 慶庆 庫库 錄录 歸归 徹彻 態态 戰战 擴扩 護护 擇择 揮挥 損损 換换 攝摄 斷断 舊旧 顯显 暫暂 術术 來来 楊杨 構构 樹树 樣样 \
    橋桥 樓楼 歐欧 殘残 氣气 匯汇 彙汇 漢汉 溝沟 沒没 澤泽 潔洁 測测 瀏浏 潤润 滿满 靈灵 點点 熱热 愛爱 獨独 獄狱 獎奖 婦妇 孫孙 寧宁 寶宝 \
    賓宾 寬宽 尋寻 壽寿 將将 爾尔 盡尽 儘尽 屆届 崗岗 師师 並并 併并 莊庄 張张 懷怀 執执 掃扫 揚扬 撫抚 擔担 擬拟 擁拥 掛挂 敵敌 曉晓 櫃柜 \
    欄栏 棟栋 畢毕 湯汤 漸渐 溫温 遊游 灣湾 濱滨 滯滞 燈灯 爐炉 狀状 猶犹 畫画 暢畅 療疗 鹽盐 蓋盖 盤盘 礦矿 礎础 確确 礙碍 禮礼 離离 祕秘 \
    稱称 穩稳 窮穷 筆笔 簽签 簡简 糧粮 緊紧 紅红 納纳 純纯 綱纲 縱纵 紛纷 紙纸 練练 細细 紹绍 繞绕 給给 絡络 絕绝 績绩 綜综 綠绿 緩缓 縮缩 \
    繳缴 罷罢 羅罗 肅肃 膚肤 勝胜 脈脉 腦脑 脫脱 藝艺 節节 蘇苏 藥药 薦荐 榮荣 獲获 營营 慮虑 雖虽 裝装 覽览 覺觉 視视 觸触 譽誉 訂订 討讨 \
    讓让 訓训 記记 論论 設设 評评 識识 詞词 試试 誠诚 詢询 該该 詳详 語语 誤误 說说 説说 諸诸 課课 誰谁 談谈 謀谋 謝谢 謹谨 負负 貢贡 責责 \
    敗败 賬账 貨货 質质 貪贪 貫贯 貼贴 貸贷 賀贺 賃赁 賦赋 賠赔 賴赖 賽赛 贊赞 讚赞 趙赵 趨趋 躍跃 踐践 軌轨 輪轮 軟软 輕轻 輔辅 輛辆 轄辖 \
    輸输 達达 遷迁 過过 運运 還还 這这 遠远 違违 遲迟 適适 選选 遺遗 鄧邓 鄰邻 鄭郑 鑒鉴 鑑鉴 針针 鐘钟 鋼钢 銘铭 鏈链 銷销 鎖锁 錦锦 鍵键 \
    長长 閉闭 聞闻 閱阅 閲阅 陰阴 階阶 際际 陸陆 陳陈 險险 隨随 隱隐 難难 靜静 頂顶 順顺 須须 顧顾 頓顿 預预 頻频 顏颜 風风 飛飞 飯饭 飲饮 \
    駐驻 驗验 驅驱 魯鲁 雞鸡 麥麦 黃黄 齊齐 於于 後后 裡里 裏里 著着 佈布 啟启 啓启 錯错 讚赞 號号 眞真 內内 別别 刪删 劃划 劑剂 勞劳 勵励 \
    務务 參参 吳吴 員员 嚴严 園园 圖图 圓圆 場场 塊块 壞坏 壩坝 壓压 夾夹 奪夺 奮奋 妝妆 專专 屍尸 幾几 庄庄 廟庙 強强 徑径 憂忧 憲宪 懲惩 \
    戲戏 擊击 據据 擋挡 擾扰 攜携 敘叙 斂敛 榜榜 業业 橫横 歡欢 毀毁 決决 況况 涼凉 減减 湊凑 漁渔 潛潜 濃浓 灘滩 災灾 煩烦 燒烧 爭争 牽牵 \
    瑪玛 瓊琼 甘甘 異异 療疗 發发 皺皱 監监 碩硕 禦御 稅税 穀谷 競竞 節节 範范 築筑 籌筹 籤签 糾纠 紐纽 純纯 絲丝 緒绪 線线 締缔 緝缉 縫缝 \
    總总 繁繁 繪绘 聖圣 聲声 聽听 膠胶 臨临 舉举 艦舰 蘭兰 虛虚 蝦虾 衝冲 複复 襲袭 觀观 訊讯 託托 註注 詐诈 誌志 諮咨 講讲 謂谓 變变 豐丰 \
    貝贝 貧贫 賞赏 賢贤 賤贱 贈赠 贏赢 軸轴 辭辞 農农 迴回 週周 遼辽 邊边 郷乡 鄂鄂 釀酿 鈔钞 鋪铺 錶表 鎳镍 鐘钟 鑄铸 閘闸 閣阁 闊阔 隸隶 \
    雙双 霧雾 靈灵 韓韩 響响 頁页 頒颁 頭头 願愿 飾饰 養养 餐餐 餘余 驚惊 髒脏 鬆松 鬥斗 魚鱼 鳳凤 鳥鸟 鴻鸿 黨党 齡龄 龐庞 僅仅 傷伤 傾倾 \
    優优 儀仪 價价 儲储 兒儿 兩两 冊册 凍冻 凱凯 創创 劉刘 劇剧 勢势 勳勋 匯汇 華华 蕭萧 蓮莲 葉叶 薩萨 蔣蒋 藍蓝
    """
}
